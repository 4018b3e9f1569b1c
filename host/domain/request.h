#pragma once

#include "domain/instant.h"
#include "domain/uuid.h"

#include <optional>
#include <string>

namespace serendip {

/// How LinkedIn names a person in addresses; at least one of both. Either may change or be missing on a page, so the
/// history keeps every one it has seen as an alias.
struct SenderKey {
  std::optional<std::string> slug;     ///< first path segment after /in/, decoded, lower case
  std::optional<std::string> memberId; ///< "ACoAA…", case matters

  friend bool operator==(const SenderKey&, const SenderKey&) = default;
};

/// One invitation as the page showed it. What the page did not show is absent: unknown, never zero or false.
struct Request {
  Uuid id;
  SenderKey sender;
  std::string name;
  std::optional<std::string> headline;
  std::optional<std::string> note;
  std::optional<int> mutuals;
  std::optional<bool> followsYou;
  std::optional<bool> verified;
  std::optional<bool> premium;
  std::optional<bool> openToWork;
  std::optional<std::string> invitation; ///< LinkedIn's own id, where the layout has one
  Instant seenAt;
};

} // namespace serendip
