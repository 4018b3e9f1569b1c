#include "history/connections.h"

#include "history/company_key.h"
#include "history/query.h"

#include <algorithm>
#include <tuple>

namespace serendip::history {
namespace {

std::optional<std::string> unlessEmpty(std::optional<std::string> text) {
  return text && text->empty() ? std::nullopt : text;
}

ArchivedConnection withoutEmptyTexts(ArchivedConnection connection) {
  connection.company = unlessEmpty(connection.company);
  connection.position = unlessEmpty(connection.position);
  return connection;
}

auto rank(const ArchivedConnection& each) {
  return std::tie(each.asOf, each.connectedAt, each.name, each.company, each.position);
}

auto text(const ArchivedConnection& each) {
  return std::tie(each.name, each.company, each.position);
}

/// What advice could know of it.
auto network(const ArchivedConnection& each) {
  return std::tie(each.connectedAt, each.company);
}

std::optional<ArchivedConnection> connectionOf(Database& database, SenderId sender) {
  Query row(database, "SELECT name, company, position, connected_at, as_of FROM connection WHERE sender = ?1", sender);
  if (!row.step()) {
    return std::nullopt;
  }
  return ArchivedConnection{{}, row.text(0), row.optionalText(1), row.optionalText(2), row.instant(3), row.instant(4)};
}

void store(Database& database, SenderId sender, const ArchivedConnection& connection) {
  Query(database,
        "INSERT OR REPLACE INTO connection (sender, name, company, position, company_key, connected_at, as_of) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        sender, connection.name, connection.company, connection.position,
        unlessEmpty(companyKey(connection.company.value_or(""))), connection.connectedAt, connection.asOf)
      .run();
}

} // namespace

Fate keepConnectionOf(Database& database, SenderId sender, const ArchivedConnection& told, TouchedSenders& touched) {
  const auto connection = withoutEmptyTexts(told);
  const auto kept = connectionOf(database, sender);
  if (kept && rank(connection) <= rank(*kept)) {
    return Fate::known;
  }
  if (!kept || text(connection) != text(*kept)) {
    touched.changingText(sender);
  }
  if (!kept || network(connection) != network(*kept)) {
    touched.lessonsChanged({std::min(connection.connectedAt, kept ? kept->connectedAt : connection.connectedAt), {}});
  }
  touched.changing(sender);
  store(database, sender, connection);
  return kept ? Fate::known : Fate::added;
}

void uniteConnections(Database& database, SenderId older, SenderId younger, TouchedSenders& touched) {
  if (const auto connection = connectionOf(database, younger)) {
    keepConnectionOf(database, older, *connection, touched);
  }
}

} // namespace serendip::history
