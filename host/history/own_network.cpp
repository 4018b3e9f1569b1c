#include "history/own_network.h"

#include "history/company_key.h"
#include "history/query.h"

namespace serendip::history {
namespace {

bool addOwner(Database& database, std::string_view kind, const std::optional<std::string>& text) {
  return text &&
         Query(database, "INSERT INTO owner (kind, text) VALUES (?1, ?2) ON CONFLICT DO NOTHING", kind, *text).run() >
             0;
}

} // namespace

bool addOwner(Database& database, const SenderKey& key) {
  const bool slug = addOwner(database, "slug", key.slug);
  const bool memberId = addOwner(database, "memberId", key.memberId);
  return slug || memberId;
}

bool addOwnCompany(Database& database, std::string_view name) {
  const auto key = companyKey(name);
  if (key.empty()) {
    return false;
  }
  if (Query(database, "INSERT INTO own_company (company_key, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING", key, name)
          .run() > 0) {
    return true;
  }
  Query(database, "UPDATE own_company SET name = ?2 WHERE company_key = ?1 AND ?2 < name", key, name).run();
  return false;
}

bool isOwner(Database& database, const SenderKey& key) {
  return Query(database,
               "SELECT 1 FROM owner WHERE kind = 'slug' AND text = ?1 "
               "UNION ALL SELECT 1 FROM owner WHERE kind = 'memberId' AND text = ?2",
               key.slug, key.memberId)
      .step();
}

} // namespace serendip::history
