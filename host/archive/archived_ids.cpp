#include "archive/archived_ids.h"

#include "archive/profile_address.h"

namespace serendip::archive {
namespace {

/// Made once at random; another one would bring everything in again.
const Uuid& space() {
  static const Uuid kSpace = *Uuid::parse("9fd1ffb5-3e9b-4bba-9a8f-d4cf255a3b73");
  return kSpace;
}

} // namespace

Uuid archivedRequestId(const SenderKey& sender, Instant sentAt, const std::optional<std::string>& note) {
  return Uuid::named(space(), "request\n" + textOf(sender) + "\n" + std::to_string(sentAt.milliseconds) + "\n" +
                                  note.value_or(""));
}

Uuid inferredAcceptanceId(const Uuid& request) {
  return Uuid::named(space(), "acceptance\n" + request.text());
}

} // namespace serendip::archive
