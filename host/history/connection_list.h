#pragma once

#include "domain/instant.h"
#include "domain/request.h"
#include "history/database.h"

#include <functional>
#include <string>
#include <vector>

namespace serendip::history {

/// Somebody the user is connected with.
struct Connection {
  std::vector<SenderKey> keys; ///< each of his names in addresses, one a key; at least one
  std::string name;
  Instant connectedAt;
};

/// Every connection, one after the other, as there may be 30,000. Belongs into a read or a write.
void eachConnection(Database&, const std::function<void(const Connection&)>& visit);

} // namespace serendip::history
