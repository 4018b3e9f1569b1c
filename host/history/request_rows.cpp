#include "history/request_rows.h"

#include "history/note_rows.h"
#include "history/query.h"
#include "history/snapshots.h"
#include "history/sqlite_reason.h"

namespace serendip::history {

RequestRow loadRequest(Database& database, std::int64_t row) {
  Query found(
      database,
      "SELECT uuid, slug, member_id, name, headline, note, mutuals, follows_you, verified, premium, open_to_work, "
      "invitation, first_seen_at, last_seen_at FROM request WHERE id = ?1",
      row);
  if (!found.step()) {
    throw damaged("an event without its request");
  }
  return {Request{.id = found.uuid(0),
                  .sender = {found.optionalText(1), found.optionalText(2)},
                  .name = found.text(3),
                  .headline = found.optionalText(4),
                  .note = found.optionalText(5),
                  .mutuals = found.optionalCount(6),
                  .followsYou = found.optionalFlag(7),
                  .verified = found.optionalFlag(8),
                  .premium = found.optionalFlag(9),
                  .openToWork = found.optionalFlag(10),
                  .invitation = found.optionalText(11),
                  .seenAt = found.instant(12)},
          found.instant(13)};
}

std::int64_t addRequest(Database& database, SenderId sender, const Request& request) {
  Query(database,
        "INSERT INTO request (uuid, sender, slug, member_id, name, headline, note, mutuals, follows_you, verified, "
        "premium, open_to_work, invitation, first_seen_at, last_seen_at, company) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14, company_key(?6))",
        request.id, sender, request.sender.slug, request.sender.memberId, request.name, request.headline, request.note,
        request.mutuals, request.followsYou, request.verified, request.premium, request.openToWork, request.invitation,
        request.seenAt)
      .run();
  const std::int64_t row = database.connection().getLastInsertRowid();
  if (request.note) {
    refreshNote(database, row);
  }
  return row;
}

namespace {

/// What advice looks at, and so what a lesson is made of.
bool fillIn(Database& database, std::int64_t row, const Request& seen) {
  return Query(
             database,
             "UPDATE request SET slug = coalesce(slug, ?2), member_id = coalesce(member_id, ?3), "
             "headline = coalesce(headline, ?4), company = company_key(coalesce(headline, ?4)), note = coalesce(note, "
             "?5), mutuals = coalesce(mutuals, ?6), "
             "follows_you = coalesce(follows_you, ?7), verified = coalesce(verified, ?8), "
             "premium = coalesce(premium, ?9), open_to_work = coalesce(open_to_work, ?10), "
             "invitation = coalesce(invitation, ?11), "
             "first_seen_at = min(first_seen_at, ?12) "
             "WHERE id = ?1 AND (coalesce(slug, ?2) IS NOT slug OR coalesce(member_id, ?3) IS NOT member_id "
             "OR coalesce(headline, ?4) IS NOT headline OR coalesce(note, ?5) IS NOT note "
             "OR coalesce(mutuals, ?6) IS NOT mutuals OR coalesce(follows_you, ?7) IS NOT follows_you "
             "OR coalesce(verified, ?8) IS NOT verified OR coalesce(premium, ?9) IS NOT premium "
             "OR coalesce(open_to_work, ?10) IS NOT open_to_work OR coalesce(invitation, ?11) IS NOT invitation "
             "OR ?12 < first_seen_at)",
             row, seen.sender.slug, seen.sender.memberId, seen.headline, seen.note, seen.mutuals, seen.followsYou,
             seen.verified, seen.premium, seen.openToWork, seen.invitation, seen.seenAt)
             .run() > 0;
}

} // namespace

bool extendRequest(Database& database, std::int64_t row, const Request& seen, Instant lastSeenAt) {
  const bool later =
      Query(database, "UPDATE request SET last_seen_at = ?2 WHERE id = ?1 AND last_seen_at < ?2", row, lastSeenAt)
          .run() > 0;
  if (!fillIn(database, row, seen)) {
    return later;
  }
  refreshNote(database, row);
  Query grown(database, "SELECT first_seen_at FROM request WHERE id = ?1", row);
  grown.step();
  lessonsChangedFrom(database, {grown.instant(0), {}});
  return true;
}

bool bringsText(Database& database, std::int64_t row, const Request& seen) {
  Query unknown(database, "SELECT headline IS NULL, note IS NULL FROM request WHERE id = ?1", row);
  return unknown.step() && ((unknown.integer(0) != 0 && seen.headline) || (unknown.integer(1) != 0 && seen.note));
}

void addRequestAlias(Database& database, std::int64_t row, const Uuid& uuid) {
  Query(database, "INSERT INTO request_alias (uuid, request) VALUES (?1, ?2) ON CONFLICT (uuid) DO NOTHING", uuid, row)
      .run();
}

} // namespace serendip::history
