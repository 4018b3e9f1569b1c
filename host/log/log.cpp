#include "log/log.h"

#include "platform/private_files.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <cstdlib>
#include <string>

namespace serendip {
namespace {

constexpr std::size_t kFileBytes = 1'048'576;
constexpr std::size_t kOlderFiles = 3;

std::shared_ptr<spdlog::sinks::sink> openFile(const std::filesystem::path& directory) {
  platform::makePrivateDirectory(directory);
  const std::filesystem::path file = directory / "serendip.log";
  platform::makePrivateFile(file);
  for (std::size_t i = 1; i <= kOlderFiles; ++i) {
    platform::makePrivateFile(directory / ("serendip." + std::to_string(i) + ".log")); // as spdlog names them
  }
  return std::make_shared<spdlog::sinks::rotating_file_sink_st>(file.native(), kFileBytes, kOlderFiles);
}

std::shared_ptr<spdlog::sinks::sink> openStderr() {
  auto sink = std::make_shared<spdlog::sinks::stderr_sink_st>();
  sink->set_level(spdlog::level::warn);
  sink->set_pattern("serendip: %v");
  return sink;
}

} // namespace

Log::Log(std::optional<std::filesystem::path> directory, Loudness loudness)
    : directory_(std::move(directory)), loudness_(loudness) {}

Log::~Log() = default;

spdlog::logger& Log::open() {
  if (logger_) {
    return *logger_;
  }
  logger_ = std::make_unique<spdlog::logger>("serendip", openStderr());
  logger_->set_level(debugging() ? spdlog::level::debug : spdlog::level::info);
  logger_->flush_on(
      spdlog::level::trace); // lines are rare, and the last one before a SIGKILL is the one that is needed
  if (directory_) {
    try {
      auto file = openFile(*directory_);
      file->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z [%P] %l %v");
      logger_->sinks().push_back(std::move(file));
    } catch (const std::exception& reason) {
      logger_->warn("the log cannot be written, the host goes on without: {}", reason.what());
    }
  }
  return *logger_;
}

/// The line is text and no format, whatever braces it holds.
void Log::write(int level, std::string_view line) {
  open().log(static_cast<spdlog::level::level_enum>(level), spdlog::string_view_t(line.data(), line.size()));
}

void Log::debug(std::string_view line) {
  if (debugging()) {
    write(spdlog::level::debug, line);
  }
}

void Log::info(std::string_view line) {
  write(spdlog::level::info, line);
}

void Log::warning(std::string_view line) {
  write(spdlog::level::warn, line);
}

void Log::error(std::string_view line) {
  write(spdlog::level::err, line);
}

Log::Loudness loudnessFromEnvironment() {
  const char* value = std::getenv("SERENDIP_LOG");
  return value != nullptr && std::string_view(value) == "debug" ? Log::Loudness::loudest : Log::Loudness::normal;
}

} // namespace serendip
