#pragma once

#include "domain/sender_history.h"
#include "history/senders.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::history {

enum class Filter { all, blockIntended };

struct Found {
  SenderKey key;
  std::string name;
  std::optional<std::string> headline;
  int requests;
  Instant lastSeenAt;
  std::optional<DecisionSummary> lastDecision;
  std::optional<OutcomeSummary> lastOutcome;
  Contact contact = {};
};

struct Results {
  std::vector<Found> senders;
  std::optional<std::string> next; ///< cursor of the following page; opaque
};

/// Senders whose name, headline or notes contain every word as the beginning of a word, accents and case folded, best
/// match first: whose slug or member id they are, all words in the name, then in name and headline, then in any text;
/// among equals the most recently seen
/// first, where they are more than 1,000 the last added. Without words the most recently seen first. Nothing in `words`
/// has a meaning of its own (no operators).
/// A last outcome may be one inferred by `now`; none is inferred without it. Throws std::invalid_argument for a
/// cursor that is not one of ours.
Results search(Database&, std::string_view words, Filter, int limit, const std::optional<std::string>& cursor,
               const std::optional<Instant>& now = {});

} // namespace serendip::history
