#include "service/prior_files.h"

#include "platform/file_text.h"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace serendip::service {
namespace {

constexpr std::uint64_t kLargest = 1 << 20; // bytes; the built-in files are a few KiB

struct OwnFile {
  std::string name;
  std::string text;
};

std::string textOf(const std::filesystem::path& file) {
  try {
    return platform::fileText(file, kLargest);
  } catch (const platform::NotReadable& problem) {
    throw advice::PriorError(file.filename().string(), 1,
                             "The file cannot be read (" + std::string(problem.what()) + ").");
  }
}

std::vector<OwnFile> filesIn(const std::filesystem::path& folder, std::vector<advice::PriorError>& refused) {
  std::vector<OwnFile> files;
  std::error_code unreadable;
  for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
    if (entry.path().extension() != ".tsv") {
      continue;
    }
    try {
      files.push_back({entry.path().filename().string(), textOf(entry.path())});
    } catch (const advice::PriorError& error) {
      refused.push_back(error);
    }
  }
  std::ranges::sort(files, {}, &OwnFile::name);
  return files;
}

} // namespace

PriorFiles priorFilesIn(const std::filesystem::path& folder) {
  std::vector<advice::PriorError> refused;
  const auto files = filesIn(folder, refused);
  if (files.empty()) {
    return {nullptr, {}, std::move(refused)};
  }
  std::vector<advice::PriorFile> overrides;
  std::ranges::transform(files, std::back_inserter(overrides), [](const OwnFile& file) {
    return advice::PriorFile{file.name, file.text};
  });
  auto reading = advice::readPrior(overrides);
  std::ranges::move(reading.refused, std::back_inserter(refused));
  std::vector<std::string> own;
  for (const auto& file : files) {
    if (std::ranges::find(refused, file.name, &advice::PriorError::file) == refused.end()) {
      own.push_back(file.name);
    }
  }
  return {std::move(reading.prior), std::move(own), std::move(refused)};
}

const PriorFiles& PriorFolder::files() {
  if (!files_) {
    files_ = priorFilesIn(folder_);
  }
  return *files_;
}

} // namespace serendip::service
