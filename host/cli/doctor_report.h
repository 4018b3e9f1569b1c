#pragma once

#include "doctor/examination.h"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace serendip::cli {

struct DoctorReport {
  std::filesystem::path own; ///< the program that was asked
  std::string command;       ///< how its user calls it
  std::vector<doctor::Examination> examinations;

  /// Every browser that was found is fine, and one was found.
  bool fine() const;
};

/// A line a browser, with its fix below it.
void printTable(std::ostream& out, const DoctorReport&);

/// README.md, "When something is wrong", has an example.
void printJson(std::ostream& out, const DoctorReport&);

} // namespace serendip::cli
