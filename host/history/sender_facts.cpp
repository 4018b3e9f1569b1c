#include "history/sender_facts.h"

#include "history/query.h"

namespace serendip::history {

std::optional<Instant> firstEventOf(Database& database, SenderId sender) {
  Query row(database,
            "SELECT min(at) FROM (SELECT min(first_seen_at) AS at FROM request WHERE sender = ?1 "
            "UNION ALL SELECT connected_at FROM connection WHERE sender = ?1 "
            "UNION ALL SELECT min(at) FROM message WHERE sender = ?1 "
            "UNION ALL SELECT min(at) FROM decision WHERE sender = ?1 "
            "UNION ALL SELECT min(at) FROM outcome WHERE sender = ?1)",
            sender);
  return row.step() && !row.null(0) ? std::optional(row.instant(0)) : std::nullopt;
}

bool joinMessage(Database& database, SenderId sender, const MessageRecord& message) {
  return Query(database,
               "INSERT INTO message (sender, at, received, pitch, text) VALUES (?1, ?2, ?3, ?4, ?5) "
               "ON CONFLICT (sender, at, received) DO UPDATE SET "
               "pitch = max(coalesce(pitch, excluded.pitch), coalesce(excluded.pitch, pitch)), "
               "text = max(coalesce(text, excluded.text), coalesce(excluded.text, text)) "
               "WHERE excluded.pitch > coalesce(pitch, -1) OR (excluded.text IS NOT NULL AND text IS NULL) "
               "OR excluded.text > text",
               sender, message.at, message.received, message.pitch, message.text)
             .run() > 0;
}

bool bringsCorrespondent(Database& database, SenderId sender, const CorrespondentRecord& called) {
  Query noLess(database, "SELECT 1 FROM correspondent WHERE sender = ?1 AND (at, name) >= (?2, ?3)", sender, called.at,
               called.name);
  return !noLess.step();
}

void joinCorrespondent(Database& database, SenderId sender, const CorrespondentRecord& called) {
  Query(database, "INSERT OR REPLACE INTO correspondent (sender, name, at) VALUES (?1, ?2, ?3)", sender, called.name,
        called.at)
      .run();
}

} // namespace serendip::history
