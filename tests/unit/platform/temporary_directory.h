#pragma once

#include <filesystem>
#include <random>
#include <string>

namespace serendip {

/// A directory of its own for one test, removed with it.
class TemporaryDirectory {
public:
  TemporaryDirectory() {
    std::random_device device;
    do {
      path_ = std::filesystem::temp_directory_path() / ("serendip-unit-" + std::to_string(device()));
    } while (!std::filesystem::create_directory(path_));
  }

  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

} // namespace serendip
