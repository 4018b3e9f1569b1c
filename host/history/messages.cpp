#include "history/messages.h"

#include "history/keep_request.h"
#include "history/query.h"
#include "history/sender_rows.h"

#include <algorithm>
#include <tuple>

namespace serendip::history {
namespace {

/// True if it was not there before, or says more now.
struct Stored {
  bool isNew;
  bool changed;
};

Stored store(Database& database, SenderId sender, const ArchivedMessage& message) {
  const auto pitch = message.received ? message.pitch : std::nullopt;
  const bool isNew = Query(database,
                           "INSERT INTO message (sender, at, received, pitch, text) VALUES (?1, ?2, ?3, ?4, ?5) "
                           "ON CONFLICT DO NOTHING",
                           sender, message.at, message.received, pitch, message.text)
                         .run() > 0;
  if (isNew || (!pitch && !message.text)) {
    return {isNew, isNew};
  }
  // max() of SQL is NULL as soon as one argument is.
  const bool grown = Query(database,
                           "UPDATE message SET pitch = max(coalesce(pitch, ?4), coalesce(?4, pitch)), "
                           "text = max(coalesce(text, ?5), coalesce(?5, text)) "
                           "WHERE sender = ?1 AND at = ?2 AND received = ?3 "
                           "AND (pitch < ?4 OR text < ?5 OR (pitch IS NULL AND ?4 IS NOT NULL) "
                           "OR (text IS NULL AND ?5 IS NOT NULL))",
                           sender, message.at, message.received, pitch, message.text)
                         .run() > 0;
  return {false, grown};
}

bool calledSo(Database& database, SenderId sender, const std::string& name) {
  return Query(database,
               "SELECT 1 FROM request WHERE sender = ?1 AND name = ?2 "
               "UNION ALL SELECT 1 FROM connection WHERE sender = ?1 AND name = ?2 LIMIT 1",
               sender, name)
      .step();
}

} // namespace

Fate Messages::keep(const ArchivedMessage& message) {
  auto& with = correspondent(message.sender);
  if (with.forgottenUntil && message.at <= *with.forgottenUntil) {
    return Fate::forgotten;
  }
  const auto owner = sender(with, message);
  const auto stored = store(database_, owner, message);
  if (stored.changed) {
    touched_.newMessages(owner, message.at);
  }
  if (std::tie(message.at, message.name) > std::tie(with.latest, with.name)) {
    with.latest = message.at;
    with.name = message.name;
  }
  return stored.isNew ? Fate::added : Fate::known;
}

Messages::Correspondent& Messages::correspondent(const SenderKey& key) {
  const auto [found, isNew] = correspondents_.try_emplace(key.slug.value_or("") + '/' + key.memberId.value_or(""));
  if (isNew) {
    found->second.key = key;
    found->second.forgottenUntil = heeded_ ? heeded_->until(key) : std::nullopt;
  }
  return found->second;
}

SenderId Messages::sender(Correspondent& with, const ArchivedMessage& message) {
  if (!with.sender || with.unions != touched_.unions()) {
    with.sender = keepSender(database_, with.key, message.name, message.at, touched_);
    with.unions = touched_.unions();
  }
  return *with.sender;
}

/// The greatest (at, name) is kept, as it is of the newest archive.
void Messages::keepName(const Correspondent& with, SenderId owner) {
  Query kept(database_, "SELECT name, at FROM correspondent WHERE sender = ?1", owner);
  const bool isKnown = kept.step();
  if (isKnown && std::tuple(with.latest, with.name) <= std::tuple(kept.instant(1), kept.text(0))) {
    return;
  }
  if (isKnown ? kept.text(0) != with.name : !calledSo(database_, owner, with.name)) {
    touched_.changingText(owner);
  }
  touched_.changing(owner);
  Query(database_, "INSERT OR REPLACE INTO correspondent (sender, name, at) VALUES (?1, ?2, ?3)", owner, with.name,
        with.latest)
      .run();
}

void Messages::finish() {
  for (auto& [text, with] : correspondents_) {
    if (!with.sender) {
      continue; // nothing but messages of a forgotten time
    }
    if (with.unions != touched_.unions()) {
      with.sender = keepSender(database_, with.key, with.name, with.latest, touched_);
    } else {
      addAliases(database_, *with.sender, with.key, with.latest);
    }
    keepName(with, *with.sender);
  }
  correspondents_.clear();
}

void uniteMessages(Database& database, SenderId older, SenderId younger) {
  Query(database,
        "INSERT INTO message (sender, at, received, pitch, text) "
        "SELECT ?1, at, received, pitch, text FROM message WHERE sender = ?2 "
        "ON CONFLICT DO UPDATE SET pitch = max(coalesce(pitch, excluded.pitch), coalesce(excluded.pitch, pitch)), "
        "text = max(coalesce(text, excluded.text), coalesce(excluded.text, text))",
        older, younger)
      .run();
  Query(database,
        "INSERT INTO correspondent (sender, name, at) SELECT ?1, name, at FROM correspondent WHERE sender = ?2 "
        "ON CONFLICT DO UPDATE SET name = excluded.name, at = excluded.at "
        "WHERE (excluded.at, excluded.name) > (at, name)",
        older, younger)
      .run();
}

} // namespace serendip::history
