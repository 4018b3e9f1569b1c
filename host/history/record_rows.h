#pragma once

#include "history/database.h"
#include "history/record.h"
#include "history/senders.h"

#include <span>

namespace serendip::history {

/// A kind of record, and how those of one sender (or those without one) are read: at most `most` after the first
/// `skipped`, in the order of their content, added to `records`.
struct RecordPart {
  bool ofSender;
  void (*load)(Database&, SenderId, std::int64_t skipped, std::size_t most, std::vector<Record>& records);
};

/// In the order of the export, those of a sender last.
std::span<const RecordPart> recordParts();

struct AliasText {
  std::string kind;
  std::string text;
};

/// The alias by which the export names the sender: the least; empty for a sender that is not there.
AliasText leastAlias(Database&, SenderId);

} // namespace serendip::history
