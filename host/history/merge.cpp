#include "history/merge.h"

#include "history/connections.h"
#include "history/own_network.h"
#include "history/query.h"
#include "history/sender_facts.h"
#include "history/sender_rows.h"
#include "history/unite_senders.h"

#include <algorithm>

namespace serendip::history {
Merge::Merge(Database& database, bool includeForgotten) : database_(database), derived_(database) {
  if (!includeForgotten) {
    heeded_.emplace(database);
  }
}

Merged Merge::add(const Record& record) {
  return std::visit([this](const auto& each) { return keep(each); }, record);
}

bool Merge::forgotten(const SenderKey& key, Instant at) {
  return heeded_ && heeded_->since(key, at);
}

Merged Merge::forget(const Uuid& id) {
  forgottenIds_.insert(id.text());
  return Merged::forgotten;
}

/// To be said before anything of the sender changes.
void Merge::touch(SenderId sender) {
  if (touched_.insert(static_cast<std::int64_t>(sender)).second) {
    derived_.changingText(sender);
    derived_.changingDecisions(sender);
  }
}

SenderId Merge::unite(const std::vector<SenderId>& senders) {
  for (std::size_t i = 1; i < senders.size(); ++i) {
    touch(senders.front());
    touch(senders[i]);
    moveSender(database_, senders.front(), senders[i], derived_);
    touched_.erase(static_cast<std::int64_t>(senders[i]));
  }
  return senders.front();
}

std::optional<SenderId> Merge::senderOf(const SenderKey& key) {
  const auto senders = sendersOf(database_, key);
  return senders.empty() ? std::nullopt : std::optional(unite(senders));
}

/// A new one has no name until finish() finds it in what was added.
SenderId Merge::senderOrNew(const SenderKey& key, Instant seenAt) {
  if (const auto known = senderOf(key)) {
    addAliases(database_, *known, key, Instant{0}); // when an alias was seen is for its own record to say
    return *known;
  }
  const SenderId sender = addSender(database_, "", seenAt);
  derived_.created(sender);
  derived_.changingDecisions(sender);
  touched_.insert(static_cast<std::int64_t>(sender));
  addAliases(database_, sender, key, seenAt);
  return sender;
}

Merged Merge::keep(const OwnerRecord& owner) {
  return addOwner(database_, owner.key) ? Merged::added : Merged::known;
}

Merged Merge::keep(const SenderRecord& record) {
  std::optional<SenderId> sender;
  bool added = false;
  for (const SeenAlias& alias : record.aliases) {
    if (forgotten(alias.key, alias.lastSeenAt)) {
      continue;
    }
    const auto known = senderOf(alias.key);
    if (sender && known && *sender != *known) {
      added = true;
      sender = unite({*sender, *known});
    } else {
      sender = known ? known : sender;
    }
    if (!sender) {
      sender = senderOrNew(alias.key, alias.lastSeenAt);
      added = true;
      continue;
    }
    const auto before = database_.connection().getTotalChanges();
    addAliases(database_, *sender, alias.key, alias.lastSeenAt);
    added = added || database_.connection().getTotalChanges() != before;
  }
  if (!sender) {
    return Merged::forgotten;
  }
  return added ? Merged::added : Merged::known;
}

Merged Merge::keep(const ConnectionRecord& record) {
  if (forgotten(record.sender, record.connectedAt)) {
    return Merged::forgotten;
  }
  const SenderId sender = senderOrNew(record.sender, record.connectedAt);
  const ArchivedConnection told{record.sender,   record.name,        record.company,
                                record.position, record.connectedAt, record.asOf};
  const auto before = database_.connection().getTotalChanges();
  keepConnectionOf(database_, sender, told, derived_);
  return database_.connection().getTotalChanges() != before ? Merged::added : Merged::known;
}

Merged Merge::keep(const CorrespondentRecord& record) {
  if (forgotten(record.sender, record.at)) {
    return Merged::forgotten;
  }
  const auto sender = senderOf(record.sender);
  if (!sender) {
    return Merged::waiting;
  }
  if (!bringsCorrespondent(database_, *sender, record)) {
    return Merged::known;
  }
  touch(*sender);
  joinCorrespondent(database_, *sender, record);
  return Merged::added;
}

Merged Merge::keep(const MessageRecord& record) {
  if (forgotten(record.sender, record.at)) {
    return Merged::forgotten;
  }
  const auto sender = senderOf(record.sender);
  if (!sender) {
    return Merged::waiting;
  }
  if (!joinMessage(database_, *sender, record)) {
    return Merged::known;
  }
  touch(*sender);
  return Merged::added;
}

void Merge::settle(SenderId sender) {
  const auto from = firstEventOf(database_, sender);
  Query named(database_,
              "SELECT EXISTS (SELECT 1 FROM request WHERE sender = ?1) OR EXISTS (SELECT 1 FROM connection WHERE "
              "sender = ?1) OR EXISTS (SELECT 1 FROM correspondent WHERE sender = ?1)",
              sender);
  if (!from || !named.step() || named.integer(0) == 0) { // aliases alone: nobody is known by them
    derived_.uniting(sender);
    Query(database_, "DELETE FROM sender WHERE id = ?1", sender).run();
    return;
  }
  if (requestsUnsettled(database_, sender, former_)) {
    derived_.changingText(sender);
    derived_.changingDecisions(sender);
    settleRequests(database_, sender, former_);
  }
  derived_.lessonsChanged({*from, {}});
}

void Merge::finish() {
  for (const auto sender : touched_) {
    settle(SenderId{sender});
  }
  touched_.clear();
  derived_.finish();
}

} // namespace serendip::history
