// Table by table and not page by page as SQLite's own shell can: that needs a virtual table which its library is not
// built with everywhere. Where the list of tables itself is lost, they are looked for where a new history has them.

#include "history/recover.h"

#include "history/backup.h"
#include "history/damaged_copy.h"
#include "history/database.h"
#include "history/failure.h"
#include "history/inferred_outcome.h"
#include "history/interruptible.h"
#include "history/lost_tables.h"
#include "history/migrate.h"
#include "history/sender_rows.h"
#include "history/sqlite_reason.h"
#include "history/transaction.h"

#include <algorithm>
#include <array>

namespace serendip::history {
namespace {

namespace fs = std::filesystem;

/// Those that hold what was told; the rest is derived from them.
constexpr std::array kSavedTables{
    "sender", "alias",      "request", "request_alias",   "decision",          "outcome",
    "undo",   "connection", "message", "correspondent",   "philosophy_choice", "own_company",
    "owner",  "forgotten",  "secret",  "retention_choice"};

// Who is lost himself but not what he did is known again by that; and what is about nobody goes.
constexpr const char* kMend = R"sql(
INSERT OR IGNORE INTO sender (id, name, headline, first_seen_at, last_seen_at)
  SELECT sender, name, headline, min(first_seen_at), max(last_seen_at) FROM request GROUP BY sender;
INSERT OR IGNORE INTO sender (id, name, first_seen_at, last_seen_at)
  SELECT sender, name, connected_at, connected_at FROM connection;
INSERT OR IGNORE INTO alias (kind, text, sender, last_seen_at)
  SELECT 'slug', slug, sender, max(last_seen_at) FROM request WHERE slug IS NOT NULL GROUP BY slug;
INSERT OR IGNORE INTO alias (kind, text, sender, last_seen_at)
  SELECT 'memberId', member_id, sender, max(last_seen_at) FROM request WHERE member_id IS NOT NULL GROUP BY member_id;
DELETE FROM alias WHERE sender NOT IN (SELECT id FROM sender);
DELETE FROM sender WHERE id NOT IN (SELECT sender FROM alias);
DELETE FROM request WHERE sender NOT IN (SELECT id FROM sender);
DELETE FROM decision WHERE sender NOT IN (SELECT id FROM sender);
DELETE FROM outcome WHERE sender NOT IN (SELECT id FROM sender);
DELETE FROM connection WHERE sender NOT IN (SELECT id FROM sender);
DELETE FROM message WHERE sender NOT IN (SELECT id FROM sender);
DELETE FROM correspondent WHERE sender NOT IN (SELECT id FROM sender);
DELETE FROM request_alias WHERE request NOT IN (SELECT id FROM request);
UPDATE decision SET request = NULL WHERE request NOT IN (SELECT id FROM request);
DELETE FROM undo WHERE decision NOT IN (SELECT id FROM decision) OR outcome NOT IN (SELECT id FROM outcome);
UPDATE request SET company = company_key(headline) WHERE headline IS NOT NULL;
INSERT INTO note_band (band, first_seen_at, request)
  SELECT DISTINCT value, first_seen_at, request.id FROM request, json_each(note_bands(note)) WHERE note IS NOT NULL;
INSERT INTO sender_search (sender_search) VALUES ('rebuild');
)sql";

std::vector<Salvaged> salvage(const DamagedCopy& copy, const fs::path& target) {
  SQLite::Database fresh(target.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  const Interruptible interruptible(fresh);
  fresh.exec("PRAGMA journal_mode = OFF"); // a file that is not finished is thrown away
  migrate(fresh, target, migrations());
  putBackLostTables(copy.file(), fresh, kSavedTables);
  auto damaged = copy.open();
  std::vector<Salvaged> tables;
  fresh.exec("BEGIN");
  for (const char* table : kSavedTables) {
    tables.push_back(salvageTable(damaged, fresh, table));
  }
  fresh.exec(kMend);
  fresh.exec("COMMIT");
  return tables;
}

void inferAnew(Database& database) {
  write(database, [&] {
    for (const SenderId sender : everybody(database)) {
      refreshInferredOutcome(database, sender);
    }
    return 0;
  });
}

void refuseNothing(const fs::path& damaged, const std::vector<Salvaged>& tables) {
  if (std::ranges::none_of(tables, [](const auto& table) { return table.whole || table.rows > 0; })) {
    throw Unavailable(damaged, "Nothing of the history " + damaged.string() +
                                   " can be read; put a backup in its place with \"serendip restore FILE\" (those that "
                                   "Serendip made itself lie beside it), or move it away to begin anew.");
  }
}

void refuseTarget(const fs::path& target) {
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(target, ignored))) {
    throw Unavailable(target, "The file " + target.string() + " exists already; choose another name.");
  }
  if (const auto folder = target.parent_path(); !folder.empty() && !fs::is_directory(folder, ignored)) {
    throw Unavailable(target, "The folder " + folder.string() + " is not there; make it, or choose another one.");
  }
}

} // namespace

std::vector<Salvaged> recover(const fs::path& damaged, const fs::path& target) {
  refuseTarget(target);
  try {
    auto folder = target;
    folder += ".reading";
    const DamagedCopy copy(damaged, std::move(folder));
    // Not beside `target`, since opening a history makes its folder private.
    const auto fresh = copy.folder() / "recovered.db";
    fs::remove(fresh); // of a run that was killed
    auto tables = salvage(copy, fresh);
    refuseNothing(damaged, tables);
    Database recovered(fresh);
    inferAnew(recovered);
    backUp(recovered, target, false);
    return tables;
  } catch (const SQLite::Exception& failure) {
    throw Unavailable(target, "The history " + damaged.string() + " could not be recovered. " + readReason(failure));
  }
}

} // namespace serendip::history
