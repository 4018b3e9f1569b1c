// What followed an acceptance, where the user did not say: out of the messages that an archive tells of, or out of
// nothing having been heard. It is no event, and gives way to whatever the user says later or when the sender is
// blocked.
//
// The acceptance that counts is the first after the last such word. After it
// - pitch: the sender's first message looks like one, and the user never wrote after it; at that message's time. That
//   the user had written before it ("welcome!") makes it no exchange.
// - exchange: both sides wrote; at the time when the second one did.
// - silence: otherwise, kSilentAfter after the acceptance.
#pragma once

#include "domain/decision.h"
#include "domain/silence.h"
#include "history/database.h"
#include "history/lesson_key.h"
#include "history/senders.h"

#include <optional>
#include <vector>

namespace serendip::history {

struct InferredOutcome {
  std::int64_t acceptance; ///< the decision's row
  LessonKey key;           ///< when it came about, and the acceptance's UUID
  Outcome outcome;

  friend bool operator==(const InferredOutcome&, const InferredOutcome&) = default;
};

/// By events and messages before `before`; silence even where it is yet to come. `senders` are one or two; decisions
/// about the requests `leftOut` do not count. Belongs into a read or a write.
std::optional<InferredOutcome> inferOutcome(Database&, const std::vector<SenderId>& senders,
                                            const std::vector<std::int64_t>& leftOut, Instant before);

/// Brings the kept inferred outcome of the sender up to date after anything that it depends on has changed, and says
/// from where on that changes what is known: with `messagesFrom` from the earliest new message too, as it was unknown
/// to requests that came after it. Belongs into a write.
std::optional<LessonKey> refreshInferredOutcome(Database&, SenderId, std::optional<Instant> messagesFrom = {});

} // namespace serendip::history
