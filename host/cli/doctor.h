#pragma once

#include <CLI/App.hpp>

namespace serendip::cli {

/// `serendip doctor`: what keeps each browser from talking to this program, and what to do about it.
/// `status` must outlive the parsing.
void addDoctor(CLI::App& app, int& status);

} // namespace serendip::cli
