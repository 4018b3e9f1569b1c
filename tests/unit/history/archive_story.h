#pragma once

#include "history/archive_facts.h"
#include "history/transaction.h"
#include "history_folder.h"

#include <functional>
#include <string>
#include <vector>

namespace serendip::history {

/// Tells facts in one write, as one file of an archive does.
inline void tell(Database& database, const std::function<void(ArchiveFacts&)>& facts, bool includeForgotten = false) {
  write(database, [&] {
    ArchiveFacts told(database, includeForgotten);
    facts(told);
    told.finish();
    return 0;
  });
}

inline ArchivedConnection connected(const SenderKey& key, Instant at, Instant asOf = day(1000)) {
  return {key, "Mira Okafor", "Tidal Analytics GmbH", "Founder", at, asOf};
}

inline ArchivedMessage received(const SenderKey& key, Instant at, bool pitch = false) {
  return {key, "Mira Okafor", at, true, pitch, std::nullopt};
}

inline ArchivedMessage sent(const SenderKey& key, Instant at) {
  return {key, "Mira Okafor", at, false, std::nullopt, std::nullopt};
}

/// What a row of one column and one table says, "|" between several rows.
inline std::string said(Database& database, const std::string& sql) {
  SQLite::Statement rows(database.connection(), sql);
  std::string all;
  while (rows.executeStep()) {
    all += (all.empty() ? "" : "|") + std::string(rows.isColumnNull(0) ? "-" : rows.getColumn(0).getText());
  }
  return all;
}

/// Throws where the search index does not hold what the senders' texts say.
inline void checkSearchIndex(Database& database) {
  database.connection().exec("INSERT INTO sender_search (sender_search, rank) VALUES ('integrity-check', 1)");
}

/// Everything that is known, without row ids and without what depends on which of two names of one request came first.
inline std::string everything(Database& database) {
  const std::string who = "(SELECT min(text) FROM alias WHERE alias.sender = ";
  const auto of = [&](const std::string& table) { return who + table + ".sender)"; };
  std::string all;
  for (const std::string& sql : std::vector<std::string>{
           "SELECT line FROM (SELECT " + who +
               "sender.id) || ' ' || name || ' ' || coalesce(headline, '-') || ' ' "
               "|| first_seen_at || ' ' || last_seen_at AS line FROM sender) ORDER BY 1",
           "SELECT kind || text || last_seen_at || " + of("alias") + " FROM alias ORDER BY 1",
           "SELECT " + of("request") +
               " || first_seen_at || ' ' || last_seen_at || ' ' || name || coalesce(note, '-') || "
               "(SELECT count(*) FROM request_alias WHERE request = request.id) FROM request ORDER BY 1",
           "SELECT uuid || at || action || origin || " + of("standing_decision") + " FROM standing_decision ORDER BY 1",
           "SELECT uuid FROM decision ORDER BY 1",
           "SELECT uuid || at || outcome || " + of("outcome") + " FROM outcome ORDER BY 1",
           "SELECT " + of("connection") +
               " || name || coalesce(company, '-') || coalesce(position, '-') || "
               "coalesce(company_key, '-') || connected_at || ' ' || as_of FROM connection ORDER BY 1",
           "SELECT " + of("message") +
               " || at || received || coalesce(pitch, '-') || coalesce(text, '-') "
               "FROM message ORDER BY 1",
           "SELECT " + of("correspondent") + " || name || at FROM correspondent ORDER BY 1",
           "SELECT " + of("inferred_outcome") + " || at || uuid || outcome FROM inferred_outcome ORDER BY 1",
           "SELECT company_key || name FROM own_company ORDER BY 1",
           "SELECT kind || text FROM owner ORDER BY 1",
       }) {
    all += said(database, sql) + "\n";
  }
  checkSearchIndex(database);
  return all;
}

} // namespace serendip::history
