#pragma once

#include "archive/csv_table.h"
#include "archive/row_text.h"

#include <string_view>

namespace serendip::archive {

/// One line of messages.csv. Half a million of them are read, so its texts are views into the row, valid until the next
/// one, and not yet known to be texts.
struct MessageRow {
  std::string_view conversation;
  std::string_view from;
  std::string_view sender;     ///< the address of whoever wrote, empty for members who hide and for advertisers
  std::string_view to;         ///< names joined by ", ", which names contain too
  std::string_view recipients; ///< addresses joined by ","; empty before mid-2023
  Instant at;
  std::string_view content;
};

/// messages.csv of any vintage.
class MessageColumns {
public:
  explicit MessageColumns(const CsvTable&);

  /// The present row. Refused: drafts, which were never sent, and what nobody with an address wrote.
  Understood<MessageRow> read(const CsvTable&) const;

  bool haveRecipients() const { return recipients_.has_value(); }

private:
  CsvTable::Column conversation_, from_, sender_, to_, recipients_, date_, content_, draft_, draftConversation_;
};

} // namespace serendip::archive
