// Forgetting leaves nothing: rows go with their sender and are overwritten (secure_delete), the words of the search
// index are overwritten when its segments are merged, what was learnt from the sender's first event on is learnt anew
// without him, and the program's own backups are deleted. What stays is a keyed hash of each alias (forgotten.h).
// Copies that the user made, and blocks that the file system or the disk has kept, are out of reach.
#pragma once

#include "domain/request.h"
#include "history/database.h"
#include "history/senders.h"

#include <cstddef>
#include <vector>

namespace serendip::history {

struct Forgot {
  std::size_t senders = 0;
  std::size_t events = 0;  ///< requests, decisions, outcomes, undos, connections, messages; choices with everything
  std::size_t backups = 0; ///< of the program's own
};

/// Everything about one person, as of `at`. Doing it again with the same `at` forgets nothing that came later.
/// Throws WriteFailed.
Forgot forgetSender(Database&, const SenderKey&, Instant at);

/// All there is. The same holds for doing it again. Throws WriteFailed.
Forgot forgetEverything(Database&, Instant at);

/// Takes these senders out as forgetSender does, but for what eraseTraces has to do afterwards. Belongs into a write.
Forgot eraseSenders(Database&, const std::vector<SenderId>&, Instant at);

/// Merges the search index, so that the words of those who were erased are overwritten. Belongs into a write, at its
/// end.
void eraseSearchTraces(Database&);

} // namespace serendip::history
