#include "history/archive_facts.h"

#include "history/connections.h"
#include "history/forgotten.h"
#include "history/inferred_acceptance.h"
#include "history/keep_request.h"
#include "history/messages.h"
#include "history/own_network.h"

namespace serendip::history {

class ArchiveFacts::Batch {
public:
  Batch(Database& opened, bool includeForgotten) : database(opened), messages(opened, touched, heeded) {
    if (!includeForgotten) {
      heeded.emplace(opened);
    }
  }

  bool forgotten(const SenderKey& key, Instant at) const { return heeded && heeded->since(key, at); }

  Database& database;
  std::optional<Forgotten> heeded; ///< nothing where the forgotten come back
  TouchedSenders touched{database};
  Messages messages;
};

ArchiveFacts::ArchiveFacts(Database& database, bool includeForgotten)
    : batch_(std::make_unique<Batch>(database, includeForgotten)) {}

ArchiveFacts::~ArchiveFacts() = default;

Fate ArchiveFacts::keepRequest(const Request& request) {
  if (batch_->forgotten(request.sender, request.seenAt)) {
    return Fate::forgotten;
  }
  const auto kept = history::keepRequest(batch_->database, request, batch_->touched);
  return kept.repeated ? Fate::known : Fate::added;
}

Fate ArchiveFacts::keepConnection(const ArchivedConnection& connection) {
  if (batch_->forgotten(connection.sender, connection.connectedAt)) {
    return Fate::forgotten;
  }
  const auto sender =
      keepSender(batch_->database, connection.sender, connection.name, connection.asOf, batch_->touched);
  return keepConnectionOf(batch_->database, sender, connection, batch_->touched);
}

Fate ArchiveFacts::keepMessage(const ArchivedMessage& message) {
  return batch_->messages.keep(message);
}

Fate ArchiveFacts::keepOwnCompany(std::string_view name) {
  if (!addOwnCompany(batch_->database, name)) {
    return Fate::known;
  }
  batch_->touched.lessonsChanged({}); // whether somebody is of the user's own companies has no time
  return Fate::added;
}

Fate ArchiveFacts::setOwner(const SenderKey& key) {
  return addOwner(batch_->database, key) ? Fate::added : Fate::known;
}

Fate ArchiveFacts::keepInferredAcceptance(const Uuid& id, const Uuid& request, Instant at) {
  return keepInferredAcceptanceOf(batch_->database, id, request, at, batch_->touched);
}

void ArchiveFacts::finish() {
  batch_->messages.finish();
  batch_->touched.finish();
}

} // namespace serendip::history
