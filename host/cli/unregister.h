#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip unregister`: removes exactly what `serendip register` wrote. `status` must outlive the parsing.
void addUnregister(CLI::App& app, int& status);

} // namespace serendip::cli
