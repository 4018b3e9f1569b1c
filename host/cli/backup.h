#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip backup FILE`. `status` must outlive the parsing.
void addBackup(CLI::App& app, int& status);

/// `serendip restore FILE`. `status` must outlive the parsing.
void addRestore(CLI::App& app, int& status);

} // namespace serendip::cli
