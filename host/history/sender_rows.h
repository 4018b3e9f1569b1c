#pragma once

#include "domain/request.h"
#include "history/database.h"
#include "history/senders.h"

#include <vector>

namespace serendip::history {

/// Whom the slug and the member id belong to: none, one, or two as long as they were never seen together; the older
/// first.
std::vector<SenderId> sendersOf(Database&, const SenderKey&);

std::vector<SenderId> everybody(Database&);

/// The slug and the member id that were seen last.
SenderKey latestKey(Database&, SenderId);

/// What the search index knows of a sender.
struct SearchText {
  std::optional<std::string> name;
  std::optional<std::string> headline;
  std::optional<std::string> notes;

  friend bool operator==(const SearchText&, const SearchText&) = default;
};

SearchText searchText(Database&, SenderId);

// The following belong into a write.

/// A new sender, of whom refreshSender then tells the rest.
SenderId addSender(Database&, const std::string& name, Instant seenAt);

/// Remembers every part of `key` as an alias. No other sender may have one of them: unite the two before.
void addAliases(Database&, SenderId, const SenderKey&, Instant seenAt);

/// Brings the derived columns of all rows from `first` to `last` up to date: the name as it was known last, the
/// headline of the latest request or else the position as the archive has it, and the times of requests, of connecting
/// and of messages.
void refreshSenders(Database&, SenderId first, SenderId last);

/// The sender's text out of the search index, as it was when it was put there, and that of all rows
/// from `first` to `last` into it: many in one statement take two thirds of the time.
void removeFromSearch(Database&, SenderId, const SearchText& before);
void addToSearch(Database&, SenderId first, SenderId last);

} // namespace serendip::history
