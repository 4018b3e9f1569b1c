#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace serendip::cli {

/// How far long work is, on one line of the terminal that is gone at the end; nothing where the errors go elsewhere,
/// and nothing of work that is done before anybody would have read it.
class ProgressBar {
public:
  ProgressBar();
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(const std::string& what, std::uint64_t done, std::uint64_t of);

private:
  void clear();

  bool seen_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::string line_;
};

} // namespace serendip::cli
