#include "history/settle_requests.h"

#include "history/join_request.h"
#include "history/query.h"
#include "history/same_request.h"

#include <algorithm>
#include <set>
#include <span>
#include <vector>

namespace serendip::history {
namespace {

struct StoredRequest {
  std::int64_t row;
  std::string least; ///< of its UUIDs
  Instant first;
  Instant last;
  std::set<std::string> invitations;
  std::optional<Instant> decided; ///< first
};

std::vector<StoredRequest> requestsOf(Database& database, SenderId sender, const FormerInvitations& former) {
  Query rows(database,
             "SELECT id, min(uuid, coalesce((SELECT min(uuid) FROM request_alias WHERE request = request.id), uuid)), "
             "first_seen_at, last_seen_at, invitation, "
             "(SELECT min(at) FROM decision WHERE decision.request = request.id AND stage = 'done') "
             "FROM request WHERE sender = ?1",
             sender);
  std::vector<StoredRequest> found;
  while (rows.step()) {
    StoredRequest each{rows.integer(0), rows.text(1), rows.instant(2), rows.instant(3), {}, {}};
    if (const auto invitation = rows.optionalText(4)) {
      each.invitations.insert(*invitation);
    }
    const auto [begin, end] = former.equal_range(each.row);
    std::for_each(begin, end, [&](const auto& entry) { each.invitations.insert(entry.second); });
    if (!rows.null(5)) {
      each.decided = rows.instant(5);
    }
    found.push_back(std::move(each));
  }
  std::ranges::sort(found, {}, [](const StoredRequest& each) { return std::tie(each.first, each.least); });
  return found;
}

bool decidedBy(const StoredRequest& request, Instant at) {
  return request.decided && *request.decided <= at;
}

/// `later` is not first seen before `earlier`.
bool same(const StoredRequest& earlier, const StoredRequest& later) {
  const auto shared = [&](const std::string& invitation) { return later.invitations.contains(invitation); };
  if (!earlier.invitations.empty() && !later.invitations.empty()) {
    return std::ranges::any_of(earlier.invitations, shared);
  }
  return later.first - earlier.last < kOpenFor && !decidedBy(earlier, later.first) && !decidedBy(later, earlier.first);
}

void absorb(StoredRequest& kept, const StoredRequest& other) {
  kept.least = std::min(kept.least, other.least);
  kept.last = std::max(kept.last, other.last);
  kept.invitations.insert(other.invitations.begin(), other.invitations.end());
  if (other.decided) {
    kept.decided = std::min(kept.decided.value_or(*other.decided), *other.decided);
  }
}

} // namespace

void absorbRequest(Database& database, std::int64_t kept, std::int64_t other) {
  const RequestRow absorbed = loadRequest(database, other);
  storeRequest(database, kept, joined(loadRequest(database, kept), absorbed));
  Query(database, "UPDATE decision SET request = ?1 WHERE request = ?2", kept, other).run();
  Query(database, "UPDATE request_alias SET request = ?1 WHERE request = ?2", kept, other).run();
  Query(database, "DELETE FROM request WHERE id = ?1", other).run();
  addRequestAlias(database, kept, absorbed.request.id);
}

bool requestsUnsettled(Database& database, SenderId sender, const FormerInvitations& former) {
  const auto all = requestsOf(database, sender, former);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto later = std::span(all).subspan(i + 1);
    if (std::ranges::any_of(later, [&](const StoredRequest& each) { return same(all[i], each); })) {
      return true;
    }
  }
  return false;
}

bool settleRequests(Database& database, SenderId sender, const FormerInvitations& former) {
  auto open = requestsOf(database, sender, former);
  bool changed = false;
  for (std::size_t i = 0; i < open.size(); ++i) {
    // What `i` takes in lets it reach further, so the search begins again behind it. Those before `i` need no second
    // look: what they are compared by is when `i` was first seen, and that stays.
    for (std::size_t j = i + 1; j < open.size();) {
      if (!same(open[i], open[j])) {
        ++j;
        continue;
      }
      absorbRequest(database, open[i].row, open[j].row);
      absorb(open[i], open[j]);
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(j));
      j = i + 1;
      changed = true;
    }
  }
  return changed;
}

} // namespace serendip::history
