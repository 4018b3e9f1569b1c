#pragma once

#include "history/timeline.h"

namespace serendip::history {

// Single events by their row. Throw SQLite::Exception (damaged) if there is none.

DecisionEvent loadDecision(Database&, std::int64_t row);
OutcomeEvent loadOutcome(Database&, std::int64_t row);

/// What is inferred after the acceptance `row`.
ConnectionEvent loadConnection(Database&, SenderId);

/// The messages from `first` to `last`.
TalkEvent loadTalk(Database&, SenderId, Instant first, Instant last);

OutcomeEvent loadInferred(Database&, std::int64_t row);

} // namespace serendip::history
