#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip manifest chromium|firefox`: the file by which a browser finds this program. Nothing is installed.
/// `status` must outlive the parsing.
void addManifest(CLI::App& app, int& status);

} // namespace serendip::cli
