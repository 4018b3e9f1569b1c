// Messages by the hundred thousand: whom a conversation is with is looked up once, and what he is called there is
// written once, by finish().
#pragma once

#include "history/archive_facts.h"
#include "history/forgotten.h"
#include "history/touched_senders.h"

#include <string>
#include <unordered_map>

namespace serendip::history {

/// Belongs into a write. Whoever is in `heeded` stays forgotten.
class Messages {
public:
  Messages(Database& database, TouchedSenders& touched, const std::optional<Forgotten>& heeded)
      : database_(database), touched_(touched), heeded_(heeded) {}

  Fate keep(const ArchivedMessage&);

  /// To be called before that of the touched senders.
  void finish();

private:
  struct Correspondent {
    SenderKey key;
    std::optional<Instant> forgottenUntil = std::nullopt;
    std::optional<SenderId> sender = std::nullopt;
    int unions = 0; ///< of senders, when `sender` was looked up
    Instant latest = {};
    std::string name = {}; ///< in the latest message
  };

  Correspondent& correspondent(const SenderKey&);
  SenderId sender(Correspondent&, const ArchivedMessage&);
  void keepName(const Correspondent&, SenderId);

  Database& database_;
  TouchedSenders& touched_;
  const std::optional<Forgotten>& heeded_;
  std::unordered_map<std::string, Correspondent> correspondents_;
};

/// What is told of `younger` becomes something told of `older`. Belongs into a write.
void uniteMessages(Database&, SenderId older, SenderId younger);

} // namespace serendip::history
