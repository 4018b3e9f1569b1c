// What is derived for a sender (columns, search index, inferred outcome) is brought up to date once, at the end of a
// write, however many of his facts the write changes, and in the order of the rows: FTS5 gathers words in memory only
// as long as rows come in their order, and writes a segment to the file whenever one does not.
#pragma once

#include "domain/instant.h"
#include "history/database.h"
#include "history/lesson_key.h"
#include "history/sender_rows.h"

#include <map>
#include <optional>

namespace serendip::history {

class TouchedSenders {
public:
  explicit TouchedSenders(Database& database) : database_(database) {}

  /// A row of this write, which the index does not know yet.
  void created(SenderId);

  /// What his columns are derived from is changing.
  void changing(SenderId);

  /// What his inferred outcome is derived from is changing, but for messages.
  void changingDecisions(SenderId);

  /// Messages from `at` on are new, and with them what columns and the inferred outcome are derived from.
  void newMessages(SenderId, Instant at);

  /// To be said before the text changes, as the index finds what to remove by the text itself. The columns change too.
  void changingText(SenderId);

  /// His row is about to be deleted, as he proved to be another one's; his text must be said to be changing before.
  void uniting(SenderId younger);

  /// Lessons from there on differ.
  void lessonsChanged(const LessonKey& from);

  /// How often two senders were united: who remembers a SenderId looks it up again when this changes.
  int unions() const { return unions_; }

  void finish();

private:
  struct Touched {
    bool columnsChange = false;
    bool outcomeChanges = false;
    bool textChanges = false;
    std::optional<SearchText> textBefore = std::nullopt; ///< as it stands in the index; nothing for a new row
    std::optional<Instant> messagesFrom = std::nullopt;
  };

  void finishText(SenderId, const Touched&);
  void finishOutcome(SenderId, const Touched&);

  Database& database_;
  std::map<SenderId, Touched> senders_;
  std::optional<SenderId> firstCreated_; ///< every later row is of this write too
  std::optional<LessonKey> lessonsFrom_;
  int unions_ = 0;
};

} // namespace serendip::history
