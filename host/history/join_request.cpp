#include "history/join_request.h"

#include "history/note_rows.h"
#include "history/query.h"

#include <algorithm>
#include <tuple>

namespace serendip::history {
namespace {

/// A greater count, or true beside false.
template <class Value> std::optional<Value> greater(const std::optional<Value>& a, const std::optional<Value>& b) {
  return std::max(a, b); // nothing is less than anything
}

auto content(const RequestRow& row) {
  const Request& seen = row.request;
  return std::tie(seen.sender.slug, seen.sender.memberId, seen.name, seen.headline, seen.note, seen.mutuals,
                  seen.followsYou, seen.verified, seen.premium, seen.openToWork, seen.invitation, seen.seenAt,
                  row.lastSeenAt);
}

} // namespace

std::optional<std::string> joinText(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  if (!a || !b) {
    return a ? a : b;
  }
  return std::pair(a->size(), *a) < std::pair(b->size(), *b) ? b : a;
}

RequestRow joined(const RequestRow& a, const RequestRow& b) {
  const Request& one = a.request;
  const Request& other = b.request;
  return {Request{.id = one.id,
                  .sender = {joinText(one.sender.slug, other.sender.slug),
                             joinText(one.sender.memberId, other.sender.memberId)},
                  .name = *joinText(one.name, other.name),
                  .headline = joinText(one.headline, other.headline),
                  .note = joinText(one.note, other.note),
                  .mutuals = greater(one.mutuals, other.mutuals),
                  .followsYou = greater(one.followsYou, other.followsYou),
                  .verified = greater(one.verified, other.verified),
                  .premium = greater(one.premium, other.premium),
                  .openToWork = greater(one.openToWork, other.openToWork),
                  .invitation = joinText(one.invitation, other.invitation),
                  .seenAt = std::min(one.seenAt, other.seenAt)},
          std::max(a.lastSeenAt, b.lastSeenAt)};
}

bool sameContent(const RequestRow& a, const RequestRow& b) {
  return content(a) == content(b);
}

void storeRequest(Database& database, std::int64_t row, const RequestRow& kept) {
  const Request& seen = kept.request;
  Query(database,
        "UPDATE request SET slug = ?2, member_id = ?3, name = ?4, headline = ?5, note = ?6, mutuals = ?7, "
        "follows_you = ?8, verified = ?9, premium = ?10, open_to_work = ?11, invitation = ?12, first_seen_at = ?13, "
        "last_seen_at = ?14, company = company_key(?5) WHERE id = ?1",
        row, seen.sender.slug, seen.sender.memberId, seen.name, seen.headline, seen.note, seen.mutuals, seen.followsYou,
        seen.verified, seen.premium, seen.openToWork, seen.invitation, seen.seenAt, kept.lastSeenAt)
      .run();
  refreshNote(database, row);
}

} // namespace serendip::history
