#pragma once

#include "domain/request.h"
#include "history/archive_facts.h"
#include "history/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace serendip::archive {

struct ImportOptions {
  bool keepMessages = false;     ///< the texts of messages too
  bool includeForgotten = false; ///< also what is older than a forgetting
};

/// What one file of an archive tells the files after it.
struct ImportContext {
  ImportOptions options;
  std::optional<std::string> ownerName;  ///< by Profile.csv
  std::vector<SenderKey> owner;          ///< by Invitations.csv
  std::optional<Instant> exportedAt;     ///< by the archive's own name
  std::unordered_set<std::size_t> notes; ///< of Invitations.csv, each as noteMark
};

/// Tells the note of an invitation again when it stands among the messages. `other` is whoever is not the owner.
std::size_t noteMark(const SenderKey& other, bool received, std::string_view note);

} // namespace serendip::archive
