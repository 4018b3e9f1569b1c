#include "history/sender_rows.h"

#include "history/query.h"
#include "history/sqlite_reason.h"

namespace serendip::history {
namespace {

void addAlias(Database& database, SenderId sender, std::string_view kind, const std::optional<std::string>& text,
              Instant seenAt) {
  if (!text) {
    return;
  }
  Query(database,
        "INSERT INTO alias (kind, text, sender, last_seen_at) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (kind, text) DO UPDATE SET last_seen_at = excluded.last_seen_at "
        "WHERE excluded.last_seen_at > last_seen_at",
        kind, *text, sender, seenAt)
      .run();
}

std::optional<std::string> latestAlias(Database& database, SenderId sender, std::string_view kind) {
  Query alias(database,
              "SELECT text FROM alias WHERE sender = ?1 AND kind = ?2 ORDER BY last_seen_at DESC, text DESC LIMIT 1",
              sender, kind);
  return alias.step() ? std::optional(alias.text(0)) : std::nullopt;
}

std::optional<SenderId> ownerOf(Database& database, std::string_view kind, const std::optional<std::string>& text) {
  if (!text) {
    return std::nullopt;
  }
  Query alias(database, "SELECT sender FROM alias WHERE kind = ?1 AND text = ?2", kind, *text);
  return alias.step() ? std::optional(alias.sender(0)) : std::nullopt;
}

/// Who was seen first comes first.
std::vector<SenderId> inOrder(Database& database, SenderId one, SenderId other) {
  Query owners(database, "SELECT id FROM sender WHERE id IN (?1, ?2) ORDER BY first_seen_at, id", one, other);
  std::vector<SenderId> senders;
  while (owners.step()) {
    senders.push_back(owners.sender(0));
  }
  return senders;
}

constexpr std::string_view kRefresh = R"sql(
UPDATE sender SET
  name = (SELECT name FROM (
    SELECT name, first_seen_at AS at, uuid FROM request WHERE request.sender = sender.id
    UNION ALL SELECT name, as_of, '1' FROM connection WHERE connection.sender = sender.id
    UNION ALL SELECT name, at, '0' FROM correspondent WHERE correspondent.sender = sender.id) ORDER BY at DESC, uuid DESC LIMIT 1),
  headline = coalesce(
    (SELECT headline FROM request WHERE request.sender = sender.id AND headline IS NOT NULL
     ORDER BY first_seen_at DESC, uuid DESC LIMIT 1),
    (SELECT coalesce(position || ', ' || company, position, company) FROM connection WHERE connection.sender = sender.id)),
  first_seen_at = (SELECT min(at) FROM (
    SELECT min(first_seen_at) AS at FROM request WHERE request.sender = sender.id
    UNION ALL SELECT connected_at FROM connection WHERE connection.sender = sender.id
    UNION ALL SELECT min(at) FROM message WHERE message.sender = sender.id)),
  last_seen_at = (SELECT max(at) FROM (
    SELECT max(last_seen_at) AS at FROM request WHERE request.sender = sender.id
    UNION ALL SELECT connected_at FROM connection WHERE connection.sender = sender.id
    UNION ALL SELECT max(at) FROM message WHERE message.sender = sender.id))
WHERE id BETWEEN ?1 AND ?2)sql";

} // namespace

/// One question a name, as a union of both needs a table of its own, which takes ten times as long as finding them.
std::vector<SenderId> sendersOf(Database& database, const SenderKey& key) {
  const auto bySlug = ownerOf(database, "slug", key.slug);
  const auto byMemberId = ownerOf(database, "memberId", key.memberId);
  if (bySlug && byMemberId && *bySlug != *byMemberId) {
    return inOrder(database, *bySlug, *byMemberId);
  }
  const auto sender = bySlug ? bySlug : byMemberId;
  return sender ? std::vector{*sender} : std::vector<SenderId>();
}

std::vector<SenderId> everybody(Database& database) {
  std::vector<SenderId> senders;
  Query rows(database, "SELECT id FROM sender");
  while (rows.step()) {
    senders.push_back(rows.sender(0));
  }
  return senders;
}

SenderKey latestKey(Database& database, SenderId sender) {
  return {latestAlias(database, sender, "slug"), latestAlias(database, sender, "memberId")};
}

SenderId addSender(Database& database, const std::string& name, Instant seenAt) {
  Query(database, "INSERT INTO sender (name, first_seen_at, last_seen_at) VALUES (?1, ?2, ?2)", name, seenAt).run();
  return SenderId{database.connection().getLastInsertRowid()};
}

void addAliases(Database& database, SenderId sender, const SenderKey& key, Instant seenAt) {
  addAlias(database, sender, "slug", key.slug, seenAt);
  addAlias(database, sender, "memberId", key.memberId, seenAt);
}

void refreshSenders(Database& database, SenderId first, SenderId last) {
  Query(database, kRefresh, first, last).run();
}

SearchText searchText(Database& database, SenderId sender) {
  Query row(database, "SELECT name, headline, notes FROM search_text_of_sender WHERE sender = ?1", sender);
  if (!row.step()) {
    throw damaged("a sender who is gone");
  }
  return {row.optionalText(0), row.optionalText(1), row.optionalText(2)};
}

void removeFromSearch(Database& database, SenderId sender, const SearchText& before) {
  Query(database,
        "INSERT INTO sender_search (sender_search, rowid, name, headline, notes) VALUES ('delete', ?1, ?2, ?3, ?4)",
        sender, before.name, before.headline, before.notes)
      .run();
}

void addToSearch(Database& database, SenderId first, SenderId last) {
  Query(database,
        "INSERT INTO sender_search (rowid, name, headline, notes) "
        "SELECT sender, name, headline, notes FROM search_text_of_sender WHERE sender BETWEEN ?1 AND ?2",
        first, last)
      .run();
}

} // namespace serendip::history
