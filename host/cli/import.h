#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip import FILE.zip|FOLDER|FILE.csv|FILE.jsonl`: LinkedIn's archive, or an export, into the history. A table
/// of what became of it goes to stdout. `status` must outlive the parsing.
void addImport(CLI::App& app, int& status);

} // namespace serendip::cli
