#include "history/own_backups.h"

#include "history/failure.h"
#include "history/journal.h"
#include "platform/private_files.h"
#include "platform/reason.h"

#include <string>
#include <system_error>

namespace serendip::history {
namespace {

namespace fs = std::filesystem;

/// "history.schema-2.db" and "history.before-restoring-1790000000000.db" beside "history.db", and the same with
/// ".unfinished" or "-journal".
bool isOwnBackup(const fs::path& file, const std::string& name) {
  const auto stem = file.stem().string();
  const bool made = name.starts_with(stem + ".schema-") || name.starts_with(stem + ".before-restoring-");
  return made && (name.ends_with(".db") || name.ends_with(".unfinished") || name.ends_with("-journal"));
}

} // namespace

fs::path backupBeforeRestoring(const fs::path& file, Instant now) {
  auto target = file;
  target.replace_extension(".before-restoring-" + std::to_string(now.milliseconds) + ".db");
  return target;
}

void makeHistoryPrivate(const fs::path& file) {
  platform::makePrivateFile(file);
  platform::makePrivateFile(journalOf(file));
  std::error_code error;
  for (fs::directory_iterator entry(file.parent_path(), error), end; !error && entry != end; entry.increment(error)) {
    if (isOwnBackup(file, entry->path().filename().string())) {
      platform::makePrivateFile(entry->path());
    }
  }
}

std::size_t deleteOwnBackups(const fs::path& file) {
  std::size_t deleted = 0;
  std::error_code error;
  for (fs::directory_iterator entry(file.parent_path(), error), end; !error && entry != end; entry.increment(error)) {
    if (!isOwnBackup(file, entry->path().filename().string())) {
      continue;
    }
    if (std::error_code refused; !fs::remove(entry->path(), refused) && refused) {
      throw WriteFailed("The backup " + entry->path().string() + " cannot be deleted (" + platform::reason(refused) +
                        "); delete it yourself, as it still holds what was forgotten.");
    }
    ++deleted;
  }
  if (error) {
    throw WriteFailed(
        "The folder " + file.parent_path().string() + " cannot be read (" + platform::reason(error) +
        "), so older backups may still hold what was forgotten; allow yourself to read it, then forget again.");
  }
  return deleted;
}

} // namespace serendip::history
