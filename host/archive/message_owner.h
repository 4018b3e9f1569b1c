// Whose messages these are. The file does not say; but the owner takes part in every conversation, and nobody else in
// two that are with different people.
#pragma once

#include "archive/conversations.h"
#include "archive/import_context.h"
#include "archive/message_people.h"

#include <vector>

namespace serendip::archive {

/// The numbers of the owner, who may have had several addresses; empty where it cannot be told. In this order: by what
/// the history or the archive's Invitations.csv knows, by who takes part in all conversations, by the name in
/// Profile.csv if one person only has it.
std::vector<MessagePeople::Number> ownerOf(history::Database&, const ImportContext&, const MessagePeople&,
                                           const Conversations&);

} // namespace serendip::archive
