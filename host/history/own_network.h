// The user himself: his names in addresses, by which the direction of a message is told, and the companies he works or
// worked for.
#pragma once

#include "history/archive_facts.h"

namespace serendip::history {

// The first two belong into a write, and say whether it is new.

bool addOwner(Database&, const SenderKey&);

/// Of several spellings the least is kept, whichever came first.
bool addOwnCompany(Database&, std::string_view name);

} // namespace serendip::history
