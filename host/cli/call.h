#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip call METHOD '{json}'`: any method without a browser. The result goes to stdout, an error to stderr and
/// into `status`, which must outlive the parsing.
void addCall(CLI::App& app, int& status);

} // namespace serendip::cli
