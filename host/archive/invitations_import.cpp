#include "archive/invitations_import.h"

#include "archive/archived_ids.h"
#include "archive/dates.h"
#include "archive/profile_address.h"
#include "history/connection_list.h"

#include <algorithm>

namespace serendip::archive {
namespace {

/// Connections by their exact name; nothing where two share it.
class ConnectionsByName {
public:
  explicit ConnectionsByName(history::Database& database) {
    history::eachConnection(database, [this](const history::Connection& connection) {
      auto [entry, isNew] =
          byName_.try_emplace(connection.name, Named{connection.keys.front(), connection.connectedAt});
      entry->second.shared = entry->second.shared || !isNew;
    });
  }

  /// Whom an invitation without an address is from: the only one of that name, if connected since.
  std::optional<SenderKey> senderOf(const InvitationRow& row) const {
    const auto found = byName_.find(row.name);
    if (found == byName_.end() || found->second.shared || found->second.connectedAt < dayOf(row.sentAt)) {
      return std::nullopt;
    }
    return found->second.key;
  }

private:
  struct Named {
    SenderKey key;
    Instant connectedAt;
    bool shared = false;
  };

  std::unordered_map<std::string, Named> byName_;
};

} // namespace

InvitationsImport::InvitationsImport(std::string name, ByteSource source, ImportContext& context)
    : FileImport(FileKind::invitations, std::move(name), std::move(source)), context_(context), columns_(table_) {}

void InvitationsImport::take() {
  auto understood = columns_.read(table_);
  if (auto* refused = std::get_if<Refused>(&understood)) {
    skip(table_.line(), std::move(refused->reason));
    return;
  }
  auto& row = std::get<InvitationRow>(understood);
  if (row.owner) {
    auto& votes = owners_[textOf(*row.owner)];
    votes.key = *row.owner;
    ++votes.rows;
  }
  if (row.sender && row.note) {
    context_.notes.insert(noteMark(*row.sender, row.incoming, *row.note));
  }
  if (row.incoming) {
    namesOnly_ = namesOnly_ || !row.sender;
    incoming_.push_back({std::move(row), table_.line()});
  }
}

void InvitationsImport::keep(history::Database& database, history::ArchiveFacts& facts) {
  countAnew();
  if (namesOnly_) {
    findSenders(database);
  }
  keepRequests(facts);
  keepOwner(facts);
}

void InvitationsImport::findSenders(history::Database& database) {
  const ConnectionsByName connections(database);
  for (auto& [row, line] : incoming_) {
    if (!row.sender) {
      row.sender = connections.senderOf(row);
    }
  }
}

void InvitationsImport::keepRequests(history::ArchiveFacts& facts) {
  for (const auto& [row, line] : incoming_) {
    if (!row.sender) {
      skip(line, "The row has no profile address, and no single connection of that name was made since.");
      continue;
    }
    count(facts.keepRequest({.id = archivedRequestId(*row.sender, row.sentAt, row.note),
                             .sender = *row.sender,
                             .name = row.name,
                             .headline = std::nullopt,
                             .note = row.note,
                             .mutuals = std::nullopt,
                             .followsYou = std::nullopt,
                             .verified = std::nullopt,
                             .premium = std::nullopt,
                             .openToWork = std::nullopt,
                             .invitation = std::nullopt,
                             .seenAt = row.sentAt}));
  }
}

/// The address that most rows agree on: a file that somebody edited must not make a sender the owner.
void InvitationsImport::keepOwner(history::ArchiveFacts& facts) {
  const auto most = std::ranges::max_element(owners_, {}, [](const auto& entry) { return entry.second.rows; });
  if (most == owners_.end()) {
    return;
  }
  context_.owner = {most->second.key};
  facts.setOwner(most->second.key);
}

} // namespace serendip::archive
