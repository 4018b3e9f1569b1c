#include "history/inferred_counts.h"

#include "history/query.h"
#include "history/transaction.h"

namespace serendip::history {

InferredCounts inferredCounts(Database& database, Instant now) {
  return read(database, [&] {
    Query rows(database, "SELECT outcome, count(*) FROM inferred_outcome WHERE at <= ?1 GROUP BY outcome", now);
    InferredCounts counts;
    while (rows.step()) {
      const auto count = static_cast<std::size_t>(rows.integer(1));
      switch (rows.word<Outcome>(0)) {
      case Outcome::exchange:
        counts.exchange = count;
        break;
      case Outcome::pitch:
        counts.pitch = count;
        break;
      case Outcome::silence:
        counts.silence = count;
        break;
      case Outcome::unwelcome:
        break; // only ever said by the user
      }
    }
    return counts;
  });
}

} // namespace serendip::history
