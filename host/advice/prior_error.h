#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace serendip::advice {

/// A file of the prior cannot be used. `what()` names file and line and ends with the next step.
struct PriorError : std::runtime_error {
  PriorError(std::string inFile, std::size_t atLine, std::string whatIsWrong)
      : std::runtime_error(inFile + ":" + std::to_string(atLine) + ": " + whatIsWrong +
                           " Correct the line or remove the file; the built-in one is used until then."),
        file(std::move(inFile)), line(atLine), problem(std::move(whatIsWrong)) {}

  std::string file;
  std::size_t line; ///< from 1; the last line where something is missing
  std::string problem;
};

} // namespace serendip::advice
