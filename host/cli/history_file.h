#pragma once

#include "history/database.h"

#include <filesystem>

namespace serendip::cli {

/// Where the history lives. Throws platform::HomeUnknown.
std::filesystem::path historyFile();

/// The history, opened as the program that a browser starts would open it. Throws history::Unavailable.
history::Database openHistory();

} // namespace serendip::cli
