// What another machine knows, or this one knew, taken in record by record. The result follows from the two histories
// alone: every record is first put down as it is, joined with what has the same identity (an alias, a UUID); only
// finish() then decides which requests are one, for each sender that was touched, from all there is to know
// (settle_requests.h). Asking that at every record, as for a sighting of this machine, would depend on their order.
#pragma once

#include "history/database.h"
#include "history/forgotten.h"
#include "history/record.h"
#include "history/senders.h"
#include "history/settle_requests.h"
#include "history/touched_senders.h"

#include <unordered_map>
#include <unordered_set>

namespace serendip::history {

/// What became of a record.
enum class Merged {
  added,     ///< it told something new
  known,     ///< all of it was there already
  forgotten, ///< the user has forgotten this sender since
  waiting,   ///< it refers to a record that is not there yet: it may be added again when more were added
};

/// Belongs into one write, of which finish() is the last but the commit. Nothing else may write senders meanwhile.
class Merge {
public:
  explicit Merge(Database& database, bool includeForgotten = false);

  /// Throws Conflict for a UUID that stands for something else here.
  Merged add(const Record&);

  void finish();

private:
  Merged keep(const OwnerRecord&);
  Merged keep(const OwnCompanyRecord&);
  Merged keep(const PhilosophyChoiceRecord&);
  Merged keep(const RetentionChoiceRecord&);
  Merged keep(const SenderRecord&);
  Merged keep(const ConnectionRecord&);
  Merged keep(const CorrespondentRecord&);
  Merged keep(const MessageRecord&);
  Merged keep(const RequestRecord&);
  Merged keep(const DecisionRecord&);
  Merged keep(const OutcomeRecord&);
  Merged keep(const UndoRecord&);

  bool forgotten(const SenderKey&, Instant at);
  Merged forget(const Uuid&);
  std::optional<SenderId> senderOf(const SenderKey&);
  SenderId senderOrNew(const SenderKey&, Instant seenAt);
  SenderId unite(const std::vector<SenderId>&);
  void touch(SenderId);
  Merged keepEarlier(std::int64_t row, SenderId, const Decision&);
  Merged addNewRequest(SenderId, const RequestRecord&);
  Merged join(SenderId, std::vector<std::int64_t> rows, const RequestRecord&);
  void settle(SenderId);

  Database& database_;
  std::optional<Forgotten> heeded_; ///< nothing where the forgotten come back
  TouchedSenders derived_;
  std::unordered_set<std::int64_t> touched_; ///< whose requests finish() settles
  FormerInvitations former_;
  std::unordered_set<std::string> forgottenIds_;
};

} // namespace serendip::history
