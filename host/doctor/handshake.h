#pragma once

#include "doctor/fault.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace serendip::doctor {

/// What the program said of itself. Its texts are bounded and UTF-8, but hostile: it may be any program.
struct Answer {
  std::string version;
  bool databaseOpen;
  std::string databasePath;
  std::string databaseReason; ///< why it is not open, ending with the next step; empty when it is
};

/// Starts the program with these arguments, as a browser would, says hello (PROTOCOL.md, section 6) and ends it again.
/// Like any hello, that makes the history if there is none yet. A program that does not answer within `patience` is
/// killed.
std::variant<Answer, Finding> shakeHands(const std::filesystem::path& program,
                                         const std::vector<std::string>& arguments, std::chrono::milliseconds patience);

} // namespace serendip::doctor
