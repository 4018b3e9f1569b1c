#pragma once

#include "domain/contact.h"
#include "domain/decision.h"
#include "domain/instant.h"

#include <optional>
#include <string>

namespace serendip {

struct DecisionSummary {
  Uuid id;
  Action action;
  Stage stage;
  Instant at;
};

struct OutcomeSummary {
  Outcome outcome;
  Instant at;
  bool inferred = false; ///< silence that nobody reported: nothing was heard of for kSilentAfter
};

/// How earlier requests whose note says nearly the same ended, whoever sent them. Cues: sameNoteIgnored,
/// sameNoteBlocked, sameNotePitch and sameNoteWelcome, each with `copies` or its own number as the count. A block may
/// be suggested on `blocked` > 0 as long as no copy was accepted: a template that friends use as well proves nothing.
struct SameNote {
  int copies = 0;           ///< earlier notes that are alike, at most 8
  double similarity = 0;    ///< of the nearest, 0.7 … 1: Jaccard of the pieces of five characters, digits alike
  std::string nearest = {}; ///< the note of that one, as it was written
  Instant nearestAt = {};   ///< when that one was first seen
  std::optional<DecisionSummary> lastDecision = std::nullopt; ///< about the nearest
  std::optional<OutcomeSummary> lastOutcome = std::nullopt;   ///< of the nearest; never inferred

  int accepted = 0;  ///< copies with such a decision of stage done
  int ignored = 0;   ///< the same
  int blocked = 0;   ///< the same
  int exchanges = 0; ///< copies with such an outcome of their sender since
  int pitches = 0;   ///< the same
  int unwelcome = 0; ///< the same
};

/// What the history knows about the company that the headline of a request names. The sender himself counts nowhere.
struct CompanyHistory {
  int exchanges = 0;     ///< others of that company, of the latest 24 requests, whose last outcome was that
  int pitches = 0;       ///< the same
  int unwelcome = 0;     ///< the same
  int askedThisWeek = 0; ///< others of that company who asked in the 7 days before
  bool own = false;      ///< the user works or worked there, by an archive
  int connections = 0;   ///< the user's connections who work there, at most 100
  int network = 0;       ///< the user's connections as far as an archive told them, counted up to 20
};

/// What the history knows about one sender before the request at hand. Events that were undone count for nothing.
struct SenderHistory {
  int earlierRequests = 0;
  std::optional<Instant> lastRequestAt = std::nullopt; ///< when the latest earlier request was first seen
  std::optional<DecisionSummary> lastDecision = std::nullopt;
  std::optional<OutcomeSummary> lastOutcome = std::nullopt;

  int accepted = 0;             ///< decisions of stage done
  int ignored = 0;              ///< decisions of stage done
  int blocked = 0;              ///< decisions of stage done
  int exchanges = 0;            ///< outcomes
  int pitches = 0;              ///< outcomes
  int unwelcome = 0;            ///< outcomes
  int requestsSinceIgnored = 0; ///< requests first seen after the first ignore, this one not included

  Contact contact = {}; ///< from LinkedIn's archive

  CompanyHistory company = {}; ///< empty where the headline names no company

  SameNote sameNote = {}; ///< without copies where the request has no note or it is too short to tell
};

} // namespace serendip
