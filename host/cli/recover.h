#pragma once

#include <CLI/CLI.hpp>

namespace serendip::cli {

/// `serendip recover`: saves what can be read of a damaged history.
void addRecover(CLI::App& app, int& status);

} // namespace serendip::cli
