#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip register`: lets the browsers that are there find this program. `status` must outlive the parsing.
void addRegister(CLI::App& app, int& status);

} // namespace serendip::cli
