#include "cli/history_file.h"

#include "platform/directories.h"

namespace serendip::cli {

std::filesystem::path historyFile() {
  return platform::dataDirectory() / "history.db";
}

history::Database openHistory() {
  return history::Database(historyFile());
}

} // namespace serendip::cli
