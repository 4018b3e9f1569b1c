#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip history WORDS…`: who is in the history, by the methods `search` and `sender`. `status` must outlive the
/// parsing.
void addHistory(CLI::App& app, int& status);

} // namespace serendip::cli
