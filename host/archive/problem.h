#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace serendip::archive {

/// One file of the archive cannot be used, or not from some line on; the others can. `what()` is a sentence without
/// the file's name that ends with the next step.
class FileProblem : public std::runtime_error {
public:
  /// What that says of the rows before it.
  enum class Before { good, doubtful };

  explicit FileProblem(const std::string& reason, std::size_t line = 0, Before before = Before::doubtful)
      : std::runtime_error(reason), line_(line), before_(before) {}

  /// Where it begins, counted from 1; 0 where that means nothing.
  std::size_t line() const { return line_; }

  /// Whether the rows that were read before may be kept.
  bool beforeIsGood() const { return before_ == Before::good; }

private:
  std::size_t line_;
  Before before_;
};

/// The archive as a whole cannot be used, and nothing was taken from it. `what()` names it and ends with the next step.
class ArchiveProblem : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

} // namespace serendip::archive
