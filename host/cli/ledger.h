#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip ledger [--json]`: what the user's decisions brought, and what they would have under each philosophy.
/// `status` must outlive the parsing.
void addLedger(CLI::App& app, int& status);

} // namespace serendip::cli
