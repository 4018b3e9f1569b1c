// Who was forgotten must not come back with the next archive, yet his name must not stay either: what stays is a token,
// the UUID (version 5, RFC 4122: SHA-1) of "kind:alias" below a random UUID that this file alone has. Without that
// secret, trying all names against a copy of the table would tell who is in it.
#pragma once

#include "domain/request.h"
#include "domain/uuid.h"
#include "history/database.h"

#include <optional>

namespace serendip::history {

/// Whom the user forgot, as one read or write found it, in which it must live. What does not depend on who is asked
/// about is read once: sightings come by the page, an archive's people by the thousand.
class Forgotten {
public:
  explicit Forgotten(Database&);

  /// Up to when whoever has one of these aliases was forgotten, or everybody: an event of that time or earlier is not
  /// to be kept again.
  std::optional<Instant> until(const SenderKey&) const;

  /// Whether an event of `at` is older than the user's wish to forget its sender: a write that waited in another
  /// browser must not bring him back either.
  bool since(const SenderKey& key, Instant at) const { return at <= until(key); } // nothing is before every time

  /// Up to when everybody was forgotten.
  std::optional<Instant> everybodyUntil() const { return everybodyUntil_; }

private:
  Database& database_;
  std::optional<Uuid> secret_; ///< nothing: nobody was ever forgotten here
  std::optional<Instant> everybodyUntil_;
};

/// Remembers that both aliases were forgotten at `at`; the latest time counts. Belongs into a write.
void rememberForgotten(Database&, const SenderKey&, Instant at);

/// The same as rememberForgotten for everybody, whether known or not. Belongs into a write.
void rememberEverythingForgotten(Database&, Instant at);

} // namespace serendip::history
