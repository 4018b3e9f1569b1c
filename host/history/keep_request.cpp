#include "history/keep_request.h"

#include "history/company_key.h"
#include "history/failure.h"
#include "history/query.h"
#include "history/request_rows.h"
#include "history/same_request.h"
#include "history/sender_facts.h"
#include "history/sender_rows.h"
#include "history/settle_requests.h"
#include "history/site_phrases.h"
#include "history/snapshots.h"
#include "history/unite_senders.h"
#include "history/uuid_use.h"

#include <algorithm>

namespace serendip::history {
namespace {

/// A UUID belongs to one sender for good.
void refuseForeignUuid(Database& database, const Request& request, const std::vector<SenderId>& senders) {
  const auto row = repeatedRow(database, request.id, EventKind::request);
  if (!row) {
    return;
  }
  Query owner(database, "SELECT sender FROM request WHERE id = ?1", *row);
  if (!owner.step() || std::find(senders.begin(), senders.end(), owner.sender(0)) == senders.end()) {
    throw Conflict(request.id.text());
  }
}

SenderId unite(Database& database, const std::vector<SenderId>& senders, TouchedSenders& touched) {
  if (senders.size() > 1) {
    uniteSenders(database, senders.front(), senders.back(), touched);
  }
  return senders.front();
}

/// `senders` are those of `key`.
SenderId ensureSender(Database& database, const std::vector<SenderId>& senders, const SenderKey& key,
                      const std::string& name, Instant seenAt, TouchedSenders& touched) {
  SenderId sender{};
  if (senders.empty()) {
    sender = addSender(database, name, seenAt);
    touched.created(sender);
  } else {
    sender = unite(database, senders, touched);
  }
  addAliases(database, sender, key, seenAt);
  return sender;
}

/// The strongest reason wins, then the latest sighting.
std::optional<KeptRequest> sameAs(Database& database, SenderId sender, const Request& request) {
  const auto kept = compareToKept(database, {sender}, request);
  const auto best = std::max_element(kept.begin(), kept.end(), [](const KeptRequest& a, const KeptRequest& b) {
    return std::pair(a.sameness, a.lastSeenAt) < std::pair(b.sameness, b.lastSeenAt);
  });
  if (best == kept.end() || best->sameness == Sameness::none) {
    return std::nullopt;
  }
  return *best;
}

bool namesCompany(const Request& request) {
  return request.headline && !companyKeyOfHeadline(*request.headline).empty();
}

Kept addNew(Database& database, SenderId sender, const Request& request, bool senderIsNew, TouchedSenders& touched) {
  touched.changingText(sender);
  const std::int64_t row = addRequest(database, sender, request);
  if (!senderIsNew || request.note || namesCompany(request)) { // otherwise nobody else's lesson can know of it
    lessonsChangedFrom(database, {request.seenAt, {}});
  }
  return {sender, row, request.id, false};
}

Kept addSighting(Database& database, SenderId sender, const Request& request, const KeptRequest& kept,
                 TouchedSenders& touched) {
  if (bringsText(database, kept.row, request)) {
    touched.changingText(sender);
  }
  if (extendRequest(database, kept.row, request, request.seenAt)) {
    touched.changing(sender);
  }
  if (kept.sameness != Sameness::uuid) {
    addRequestAlias(database, kept.row, request.id);
  }
  return {sender, kept.row, kept.uuid, true};
}

/// The sighting may show that two requests which were kept apart are one.
Kept settled(Database& database, Kept kept, TouchedSenders& touched) {
  if (!requestsUnsettled(database, kept.sender)) {
    return kept;
  }
  touched.changingText(kept.sender);
  touched.changingDecisions(kept.sender);
  touched.lessonsChanged({firstEventOf(database, kept.sender).value_or(Instant{}), {}});
  settleRequests(database, kept.sender);
  kept.row = useOf(database, kept.uuid)->row;
  kept.uuid = loadRequest(database, kept.row).request.id;
  return kept;
}

} // namespace

Kept keepRequest(Database& database, const Request& seen, TouchedSenders& touched) {
  const Request request = mended(seen);
  const auto senders = sendersOf(database, request.sender);
  refuseForeignUuid(database, request, senders);
  const SenderId sender = ensureSender(database, senders, request.sender, request.name, request.seenAt, touched);
  if (const auto kept = sameAs(database, sender, request)) {
    return settled(database, addSighting(database, sender, request, *kept, touched), touched);
  }
  const Kept added = addNew(database, sender, request, senders.empty(), touched);
  return senders.empty() ? added : settled(database, added, touched);
}

Kept keepRequest(Database& database, const Request& request) {
  TouchedSenders touched(database);
  const Kept kept = keepRequest(database, request, touched);
  touched.finish();
  return kept;
}

SenderId keepSender(Database& database, const SenderKey& key, const std::string& name, Instant seenAt,
                    TouchedSenders& touched) {
  return ensureSender(database, sendersOf(database, key), key, name, seenAt, touched);
}

SenderId linkSender(Database& database, const SenderKey& key, Instant at) {
  const auto senders = sendersOf(database, key);
  if (senders.empty()) {
    throw UnknownSender(key.slug ? *key.slug : key.memberId.value_or(""));
  }
  TouchedSenders touched(database);
  const SenderId sender = unite(database, senders, touched);
  addAliases(database, sender, key, at);
  touched.finish();
  return sender;
}

} // namespace serendip::history
