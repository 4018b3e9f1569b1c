// What advice knows of a sender. Two senders that the request at hand proves to be one are already counted as one here,
// and every sighting of that request is left out with the decisions about it, so that the advice is the same before the
// request is remembered, after it, and after it was decided.
//
// The same as of a time in the past is what the learner needs: then a request is left out by its row alone, as which
// sightings were one was settled when they were kept.

#include "history/sender_history.h"

#include "history/company_rows.h"
#include "history/contacts.h"
#include "history/inferred_outcome.h"
#include "history/note_rows.h"
#include "history/query.h"
#include "history/same_request.h"
#include "history/sender_rows.h"
#include "history/senders.h"
#include "history/transaction.h"

#include <algorithm>

namespace serendip::history {
namespace {

constexpr Instant kEverything{Instant::kLatest + 1};

/// What is asked about, and how much of the history counts.
struct Question {
  std::vector<SenderId> senders = {};  ///< one or two
  std::vector<std::int64_t> same = {}; ///< rows of the request at hand
  std::vector<Instant> earlier = {};   ///< when the others were first seen, in order
  Instant begin;                       ///< when the request at hand was first seen
  Instant knownBefore = kEverything;   ///< events of this time and later do not count
};

void split(const std::vector<KeptRequest>& kept, Question& question) {
  for (const KeptRequest& request : kept) {
    if (request.sameness != Sameness::none) {
      question.same.push_back(request.row);
      question.begin = std::min(question.begin, request.firstSeenAt);
    }
  }
  for (const KeptRequest& request : kept) {
    if (request.sameness == Sameness::none && request.firstSeenAt <= question.begin) {
      question.earlier.push_back(request.firstSeenAt);
    }
  }
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

void addDecisions(Database& database, SenderHistory& history, const Question& asked) {
  Query rows(database,
             "SELECT uuid, action, stage, at, request FROM standing_decision "
             "WHERE sender IN (?1, ?2) AND at < ?3 ORDER BY at, uuid",
             asked.senders.front(), asked.senders.back(), asked.knownBefore);
  std::optional<Instant> firstIgnore;
  while (rows.step()) {
    const bool ofThisOne = !rows.null(4) && std::ranges::count(asked.same, rows.integer(4)) > 0;
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
        static_cast<int>(std::ranges::count_if(asked.earlier, [&](Instant at) { return at > *firstIgnore; }));
  }
}

void addOutcomes(Database& database, SenderHistory& history, const Question& asked) {
  Query rows(database,
             "SELECT outcome, at FROM standing_outcome WHERE sender IN (?1, ?2) AND at < ?3 ORDER BY at, uuid",
             asked.senders.front(), asked.senders.back(), asked.knownBefore);
  while (rows.step()) {
    history.lastOutcome = OutcomeSummary{rows.word<Outcome>(0), rows.instant(1)};
    countOutcome(history, history.lastOutcome->outcome);
  }
}

/// What is inferred comes after whatever the user said. Silence must have lasted when the request came.
void addInferred(Database& database, SenderHistory& history, const Question& asked) {
  if (history.accepted == 0) {
    return;
  }
  const auto inferred = inferOutcome(database, asked.senders, asked.same, asked.knownBefore);
  if (inferred &&
      (inferred->outcome != Outcome::silence || inferred->key.at <= std::min(asked.begin, asked.knownBefore))) {
    history.lastOutcome = OutcomeSummary{inferred->outcome, inferred->key.at, true};
  }
}

SenderHistory answer(Database& database, const Question& asked, const Request& request) {
  SenderHistory history;
  const auto before = std::min(asked.begin, asked.knownBefore);
  if (!asked.senders.empty()) {
    history.contact = contactBefore(database, asked.senders, before);
    addRequests(history, asked.earlier);
    addDecisions(database, history, asked);
    addOutcomes(database, history, asked);
    addInferred(database, history, asked);
  }
  if (request.headline) {
    history.company = companyHistory(database, *request.headline, asked.senders, before, asked.knownBefore);
  }
  if (request.note) {
    history.sameNote = sameNote(database, *request.note, asked.same, before, asked.knownBefore);
  }
  return history;
}

} // namespace

SenderHistory historyBefore(Database& database, const Request& request) {
  return read(database, [&] {
    Question asked{.senders = sendersOf(database, request.sender), .begin = request.seenAt};
    split(compareToKept(database, asked.senders, request), asked);
    return answer(database, asked, request);
  });
}

SenderHistory historyAsOf(Database& database, std::int64_t row, const Request& request, Instant knownBefore) {
  Question asked{.same = {row}, .begin = request.seenAt, .knownBefore = knownBefore};
  Query rows(database,
             "SELECT sender, first_seen_at FROM request WHERE sender = (SELECT sender FROM request WHERE id = ?1) "
             "AND id <> ?1 AND first_seen_at <= ?2 ORDER BY first_seen_at, uuid",
             row, std::min(request.seenAt, knownBefore));
  Query owner(database, "SELECT sender FROM request WHERE id = ?1", row);
  if (owner.step()) {
    asked.senders = {owner.sender(0)};
  }
  while (rows.step()) {
    asked.earlier.push_back(rows.instant(1));
  }
  return answer(database, asked, request);
}

} // namespace serendip::history
