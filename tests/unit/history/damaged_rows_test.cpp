#include "advice/prior.h"
#include "history/failure.h"
#include "history/records.h"
#include "history/requests.h"
#include "history_folder.h"
#include "ledger/ledger.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

/// A history with two people who asked, changed by statements of its own connections, each of which sees the schema
/// anew.
struct Changed : HistoryFolder {
  explicit Changed(std::initializer_list<const char*> changes) {
    {
      Database database(file());
      observe(database, request(1, slug("mira"), day(0)));
      observe(database, request(2, slug("noor"), day(1)));
    }
    for (const char* change : changes) {
      SQLite::Database raw(file().string(), SQLite::OPEN_READWRITE);
      raw.exec("PRAGMA writable_schema = ON");
      raw.exec(change);
    }
  }
};

/// As damage leaves it: the table says another thing than its index.
constexpr std::initializer_list<const char*> kIndexOfAliases{
    "CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'alias_by_sender'",
    "DELETE FROM sqlite_schema WHERE name = 'alias_by_sender'",
    "UPDATE alias SET sender = 99 WHERE text = 'noor'",
    "INSERT INTO sqlite_schema SELECT * FROM kept; DROP TABLE kept",
};

} // namespace

TEST_CASE("a time that no version wrote ends the ledger with a next step") {
  const Changed folder{"UPDATE request SET last_seen_at = 1 << 62, first_seen_at = 1 << 62 WHERE slug = 'mira'"};
  Database database(folder.file());
  CHECK_THROWS_WITH(ledger::ledgerOf(database, day(2), advice::builtInPrior()->headlines),
                    Catch::Contains("a time out of range") && Catch::Contains("serendip recover"));
}

TEST_CASE("an export ends with a next step where the index of names does not know somebody") {
  const Changed folder(kIndexOfAliases);
  Database database(folder.file());
  CHECK_THROWS_WITH(recordsAfter(database, {}, 1000),
                    Catch::Contains("an index of names out of order") && Catch::Contains("serendip recover"));
}
