#pragma once

#include "service/dispatch.h"
#include "wire/error.h"

#include <cstdio>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>

namespace serendip::tests {

/// A directory of its own, removed at the end.
class TemporaryDirectory {
public:
  TemporaryDirectory()
      : path_(std::filesystem::temp_directory_path() /
              ("serendip-unit-" + std::to_string(std::random_device{}()) + std::to_string(std::random_device{}()))) {
    std::filesystem::create_directory(path_);
  }

  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

/// The methods as a client sees them, over the real history in a fresh directory.
class FreshSession {
public:
  nlohmann::json call(std::string_view method, const nlohmann::json& params) {
    return service::dispatch(session_, method, params);
  }

  /// The error that the call ends with; a call that succeeds is a failure of the test.
  nlohmann::json refusal(std::string_view method, const nlohmann::json& params) {
    try {
      const auto result = call(method, params);
      throw std::logic_error("not refused: " + result.dump());
    } catch (const wire::Error& error) {
      return error.json();
    }
  }

  std::filesystem::path file() const { return file_; }

private:
  TemporaryDirectory directory_;
  std::filesystem::path file_ = directory_.path() / "history.db";
  service::Session session_{
      {wire::Caller::Kind::chromium, "chrome-extension://abc/"}, file_, [] { return Instant{1791000000000}; }};
};

/// A different UUID for every number.
inline std::string uuid(unsigned number) {
  char text[37];
  std::snprintf(text, sizeof text, "00000000-0000-4000-8000-%012x", number);
  return text;
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

} // namespace serendip::tests
