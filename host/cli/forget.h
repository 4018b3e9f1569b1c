#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip forget SENDER|--all`: for good, after asking. `status` must outlive the parsing.
void addForget(CLI::App& app, int& status);

} // namespace serendip::cli
