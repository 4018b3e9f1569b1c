// What advice knows of a sender. Two senders that the request at hand proves to be one are already counted as one here,
// and every sighting of that request is left out with the decisions about it, so that the advice is the same before the
// request is remembered, after it, and after it was decided.

#include "domain/sender_history.h"

#include "history/query.h"
#include "history/same_request.h"
#include "history/sender_rows.h"
#include "history/transaction.h"

#include <algorithm>

namespace serendip::history {
namespace {

struct Split {
  std::vector<std::int64_t> same;
  std::vector<Instant> earlier; ///< when first seen, in order
};

Split split(const std::vector<KeptRequest>& kept, Instant seenAt) {
  Split result;
  Instant begin = seenAt;
  for (const KeptRequest& request : kept) {
    if (request.sameness != Sameness::none) {
      result.same.push_back(request.row);
      begin = std::min(begin, request.firstSeenAt);
    }
  }
  for (const KeptRequest& request : kept) {
    if (request.sameness == Sameness::none && request.firstSeenAt <= begin) {
      result.earlier.push_back(request.firstSeenAt);
    }
  }
  return result;
}

void countDecision(SenderHistory& history, Action action) {
  history.accepted += action == Action::accept;
  history.ignored += action == Action::ignore;
  history.blocked += action == Action::block;
}

void countOutcome(SenderHistory& history, Outcome outcome) {
  history.exchanges += outcome == Outcome::exchange;
  history.pitches += outcome == Outcome::pitch;
  history.unwelcome += outcome == Outcome::unwelcome;
}

void addRequests(SenderHistory& history, const std::vector<Instant>& earlier) {
  history.earlierRequests = static_cast<int>(earlier.size());
  if (!earlier.empty()) {
    history.lastRequestAt = earlier.back();
  }
}

void addDecisions(Database& database, SenderHistory& history, const std::vector<SenderId>& senders,
                  const Split& requests) {
  Query rows(
      database,
      "SELECT uuid, action, stage, at, request FROM standing_decision WHERE sender IN (?1, ?2) ORDER BY at, uuid",
      senders.front(), senders.back());
  std::optional<Instant> firstIgnore;
  while (rows.step()) {
    const bool ofThisOne = !rows.null(4) && std::ranges::count(requests.same, rows.integer(4)) > 0;
    if (ofThisOne) {
      continue;
    }
    const DecisionSummary decision{rows.uuid(0), rows.word<Action>(1), rows.word<Stage>(2), rows.instant(3)};
    history.lastDecision = decision;
    if (decision.stage != Stage::done) {
      continue;
    }
    countDecision(history, decision.action);
    if (decision.action == Action::ignore && !firstIgnore) {
      firstIgnore = decision.at;
    }
  }
  if (firstIgnore) {
    history.requestsSinceIgnored =
        static_cast<int>(std::ranges::count_if(requests.earlier, [&](Instant at) { return at > *firstIgnore; }));
  }
}

void addOutcomes(Database& database, SenderHistory& history, const std::vector<SenderId>& senders) {
  Query rows(database, "SELECT outcome, at FROM standing_outcome WHERE sender IN (?1, ?2) ORDER BY at, uuid",
             senders.front(), senders.back());
  while (rows.step()) {
    history.lastOutcome = OutcomeSummary{rows.word<Outcome>(0), rows.instant(1)};
    countOutcome(history, history.lastOutcome->outcome);
  }
}

} // namespace

SenderHistory historyBefore(Database& database, const Request& request) {
  return read(database, [&] {
    SenderHistory history;
    const auto senders = sendersOf(database, request.sender);
    if (senders.empty()) {
      return history;
    }
    const Split requests = split(compareToKept(database, senders, request), request.seenAt);
    addRequests(history, requests.earlier);
    addDecisions(database, history, senders, requests);
    addOutcomes(database, history, senders);
    return history;
  });
}

} // namespace serendip::history
