#include "history/past.h"

#include "history/scan.h"
#include "history/sqlite_reason.h"

#include <cstdint>
#include <limits>
#include <string>
#include <unordered_set>
#include <utility>

namespace serendip::history {
namespace {

/// Few are: a set of them takes a fraction of the time of asking the view for each row.
std::unordered_set<std::int64_t> undone(Database& database, std::string_view kind) {
  std::unordered_set<std::int64_t> rows;
  Scan scan(database, "SELECT " + std::string(kind) + " FROM undo WHERE " + std::string(kind) + " IS NOT NULL");
  while (scan.step()) {
    rows.insert(scan.integer(0));
  }
  return rows;
}

template <class Enumeration> Enumeration wordOf(std::string_view text) {
  const auto word = parse<Enumeration>(text);
  if (!word) {
    throw damaged("an event with an unknown word");
  }
  return *word;
}

} // namespace

void eachPastRequest(Database& database, const std::function<void(const PastRequest&)>& take) {
  Scan scan(database, "SELECT id, sender, first_seen_at, headline, company FROM request");
  auto before = std::numeric_limits<std::int64_t>::min();
  while (scan.step()) {
    if (std::exchange(before, scan.integer(0)) >= scan.integer(0)) {
      throw damaged("requests out of order");
    }
    take({scan.integer(0), scan.sender(1), scan.instant(2), scan.optionalText(3), scan.optionalText(4)});
  }
}

void eachPastDecision(Database& database, const std::function<void(const PastDecision&)>& take) {
  const auto skipped = undone(database, "decision");
  Scan scan(database, "SELECT id, sender, request, at, action, stage FROM shown_decision");
  while (scan.step()) {
    if (!skipped.contains(scan.integer(0))) {
      take({scan.sender(1), scan.integer(2), scan.instant(3), wordOf<Action>(scan.text(4)),
            wordOf<Stage>(scan.text(5))});
    }
  }
}

void eachPastOutcome(Database& database, const std::function<void(const PastOutcome&)>& take) {
  const auto skipped = undone(database, "outcome");
  Scan scan(database, "SELECT id, sender, at, outcome FROM outcome");
  while (scan.step()) {
    if (!skipped.contains(scan.integer(0))) {
      take({scan.sender(1), scan.instant(2), wordOf<Outcome>(scan.text(3))});
    }
  }
}

void eachPastInference(Database& database, const std::function<void(const PastInference&)>& take) {
  Scan scan(database, "SELECT inferred.sender, decision.request, inferred.at, inferred.outcome "
                      "FROM inferred_outcome AS inferred JOIN decision ON decision.id = inferred.decision");
  while (scan.step()) {
    take({scan.sender(0), scan.integer(1), scan.instant(2), wordOf<Outcome>(scan.text(3))});
  }
}

void eachPastConnection(Database& database, const std::function<void(const PastConnection&)>& take) {
  Scan scan(database, "SELECT sender, connected_at, position, company_key FROM connection");
  while (scan.step()) {
    take({scan.sender(0), scan.instant(1), scan.optionalText(2), scan.optionalText(3)});
  }
}

} // namespace serendip::history
