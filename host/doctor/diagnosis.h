#pragma once

#include "doctor/examination.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace serendip::doctor {

/// An examination in words. Both are one line without an end of line, but may hold what a file or another program says.
struct Diagnosis {
  std::string says; ///< a sentence
  std::string fix;  ///< a command for the terminal, or where none helps a sentence; empty where all is fine
};

/// `own` is the program that was asked, `command` how its user calls it. Throws platform::HomeUnknown.
Diagnosis diagnose(const Examination&, const std::filesystem::path& own, std::string_view command);

} // namespace serendip::doctor
