#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip retention [MONTHS|off]`: shows or sets it, and applies it at once. `status` must outlive the parsing.
void addRetention(CLI::App& app, int& status);

} // namespace serendip::cli
