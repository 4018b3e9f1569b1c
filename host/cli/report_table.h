#pragma once

#include "archive/report.h"

#include <iosfwd>

namespace serendip::cli {

/// What an import did, for a person: a line a file, what was inferred, and why rows were skipped.
void printTable(std::ostream& out, const archive::Report& report);

} // namespace serendip::cli
