// Who was forgotten must not come back with the next archive, yet his name must not stay either: what stays is a token,
// the UUID (version 5, RFC 4122: SHA-1) of "kind:alias" below a random UUID that this file alone has. Without that
// secret, trying all names against a copy of the table would tell who is in it.
#pragma once

#include "domain/request.h"
#include "history/database.h"

#include <optional>

namespace serendip::history {

/// Up to when the user forgot whoever has one of these aliases, or everybody: an event of that time or earlier is not
/// to be kept again. Belongs into a read or a write.
std::optional<Instant> forgottenUntil(Database&, const SenderKey&);

/// Whether an event of `at` is older than the user's wish to forget its sender: a write that waited in another browser
/// must not bring him back either. Belongs into a read or a write.
bool forgottenSince(Database&, const SenderKey&, Instant at);

/// Remembers that both aliases were forgotten at `at`; the latest time counts. Belongs into a write.
void rememberForgotten(Database&, const SenderKey&, Instant at);

/// Up to when the user forgot everything. Belongs into a read or a write.
std::optional<Instant> everythingForgottenUntil(Database&);

/// The same as rememberForgotten for everybody, whether known or not. Belongs into a write.
void rememberEverythingForgotten(Database&, Instant at);

} // namespace serendip::history
