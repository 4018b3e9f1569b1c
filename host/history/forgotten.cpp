#include "history/forgotten.h"

#include "history/query.h"

#include <algorithm>

namespace serendip::history {
namespace {

std::optional<Uuid> secret(Database& database) {
  Query row(database, "SELECT uuid FROM secret");
  return row.step() ? std::optional(row.uuid(0)) : std::nullopt;
}

Uuid ensureSecret(Database& database) {
  if (auto known = secret(database)) {
    return *known;
  }
  auto made = Uuid::random();
  Query(database, "INSERT INTO secret (id, uuid) VALUES (1, ?1)", made).run();
  return made;
}

std::optional<Uuid> token(const Uuid& secret, std::string_view kind, const std::optional<std::string>& text) {
  return text ? std::optional(Uuid::named(secret, std::string(kind) + ":" + *text)) : std::nullopt;
}

Uuid everything(const Uuid& secret) {
  return Uuid::named(secret, "everything:"); // no alias's, as those begin with their kind
}

/// The latest time of the two that is remembered.
std::optional<Instant> latest(Database& database, const std::optional<Uuid>& one, const std::optional<Uuid>& other) {
  Query row(database, "SELECT max(at) FROM forgotten WHERE token IN (?1, ?2)", one, other);
  return row.step() && !row.null(0) ? std::optional(row.instant(0)) : std::nullopt;
}

void remember(Database& database, const std::optional<Uuid>& token, Instant at) {
  if (token) {
    Query(database,
          "INSERT INTO forgotten (token, at) VALUES (?1, ?2) "
          "ON CONFLICT (token) DO UPDATE SET at = excluded.at WHERE excluded.at > at",
          *token, at)
        .run();
  }
}

} // namespace

Forgotten::Forgotten(Database& database)
    : database_(database), secret_(secret(database)),
      everybodyUntil_(secret_ ? latest(database, everything(*secret_), std::nullopt) : std::nullopt) {}

std::optional<Instant> Forgotten::until(const SenderKey& key) const {
  if (!secret_) {
    return std::nullopt;
  }
  return std::max(everybodyUntil_,
                  latest(database_, token(*secret_, "slug", key.slug), token(*secret_, "memberId", key.memberId)));
}

void rememberEverythingForgotten(Database& database, Instant at) {
  remember(database, everything(ensureSecret(database)), at);
}

void rememberForgotten(Database& database, const SenderKey& key, Instant at) {
  const auto below = ensureSecret(database);
  remember(database, token(below, "slug", key.slug), at);
  remember(database, token(below, "memberId", key.memberId), at);
}

} // namespace serendip::history
