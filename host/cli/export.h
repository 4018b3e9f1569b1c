#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip export [FILE|-]`: everything that is known, as lines of JSON. `status` must outlive the parsing.
void addExport(CLI::App& app, int& status);

} // namespace serendip::cli
