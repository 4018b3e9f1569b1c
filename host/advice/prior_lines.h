#pragma once

#include "advice/prior_error.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace serendip::advice {

/// Reads a data file of the prior line by line: a first line that tells kind and version, lines that begin with "#" or
/// are empty, and lines of fields between tabs.
class PriorLines {
public:
  /// Throws PriorError unless `text` begins with "# serendip KIND 1". Both must outlive this.
  PriorLines(std::string_view file, std::string_view text, std::string_view kind);

  /// Fills `fields` from the next line that has any; false at the end. Throws PriorError for another number of them.
  bool next(std::span<std::string_view> fields);

  /// An error at the line read last.
  PriorError error(std::string problem) const { return {std::string{file_}, line_, std::move(problem)}; }

private:
  std::optional<std::string_view> takeLine();

  std::string_view file_;
  std::string_view rest_;
  std::size_t line_ = 0;
};

} // namespace serendip::advice
