// Bounded, whatever the history holds: of a company that thousands work for only the latest requests are looked at.

#include "history/company_rows.h"

#include "history/company_key.h"
#include "history/query.h"

#include <algorithm>
#include <chrono>

namespace serendip::history {
namespace {

constexpr int kRequests = 24;
constexpr int kConnections = 100;
constexpr int kNetwork = 20;
constexpr std::chrono::milliseconds kWeek = std::chrono::days(7);

/// The sender of the request at hand as two parameters; no row has the id 0.
struct LeftOut {
  explicit LeftOut(const std::vector<SenderId>& senders)
      : first(senders.empty() ? SenderId{} : senders.front()), last(senders.empty() ? SenderId{} : senders.back()) {}

  SenderId first;
  SenderId last;
};

void count(CompanyHistory& company, Outcome last) {
  company.exchanges += last == Outcome::exchange;
  company.pitches += last == Outcome::pitch;
  company.unwelcome += last == Outcome::unwelcome;
}

void addOthers(Database& database, CompanyHistory& company, const std::string& key, const LeftOut& leftOut,
               Instant before, Instant knownBefore) {
  const Instant weekBefore{before.milliseconds - kWeek.count()};
  Query rows(database,
             "SELECT sender, (SELECT outcome FROM standing_outcome WHERE standing_outcome.sender = request.sender "
             "AND standing_outcome.at < ?5 ORDER BY standing_outcome.at DESC, standing_outcome.uuid DESC LIMIT 1), "
             "first_seen_at >= ?6 "
             "FROM request WHERE company = ?1 AND first_seen_at < ?2 AND sender NOT IN (?3, ?4) "
             "ORDER BY first_seen_at DESC LIMIT ?7",
             key, before, leftOut.first, leftOut.last, knownBefore, weekBefore, kRequests);
  std::vector<SenderId> counted;
  while (rows.step()) {
    const auto sender = rows.sender(0);
    if (std::ranges::find(counted, sender) != counted.end()) {
      continue;
    }
    counted.push_back(sender);
    company.askedThisWeek += rows.integer(2) != 0;
    if (!rows.null(1)) {
      count(company, rows.word<Outcome>(1));
    }
  }
}

void addNetwork(Database& database, CompanyHistory& company, const std::string& key, const LeftOut& leftOut,
                Instant before) {
  Query network(database, "SELECT count(*) FROM (SELECT 1 FROM connection WHERE connected_at < ?1 LIMIT ?2)", before,
                kNetwork);
  network.step();
  company.network = network.count(0);
  if (company.network == 0) {
    return;
  }
  Query there(database,
              "SELECT count(*) FROM (SELECT 1 FROM connection WHERE company_key = ?1 AND connected_at < ?2 "
              "AND sender NOT IN (?3, ?4) LIMIT ?5)",
              key, before, leftOut.first, leftOut.last, kConnections);
  there.step();
  company.connections = there.count(0);
}

bool isOwn(Database& database, const std::string& key) {
  return Query(database, "SELECT 1 FROM own_company WHERE company_key = ?1", key).step();
}

} // namespace

CompanyHistory companyHistory(Database& database, std::string_view headline, const std::vector<SenderId>& leftOut,
                              Instant before, Instant knownBefore) {
  CompanyHistory company;
  if (const auto key = companyKeyOfHeadline(headline); !key.empty()) {
    addOthers(database, company, key, LeftOut(leftOut), before, knownBefore);
    addNetwork(database, company, key, LeftOut(leftOut), before);
    company.own = isOwn(database, key);
  }
  return company;
}

} // namespace serendip::history
