#pragma once

#include "archive/import.h"
#include "domain/uuid.h"
#include "platform/temporary_file.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace serendip::service {

class Session;

/// An archive that a browser sends piece by piece, since an extension cannot name a file to the host. It lies in a
/// file without a name beside the history and is gone with the host, the import or another archive.
struct ArchiveUpload {
  Uuid id;
  std::string name;
  std::uint64_t bytes; ///< that are to come in all
  archive::ImportOptions options;
  platform::TemporaryFile file;
  std::optional<archive::Import> import = std::nullopt; ///< once all is there
};

/// The archive that was begun under `id`. Throws wire::Error unknownArchive, and
/// history::Unavailable.
ArchiveUpload& archiveOf(Session&, const Uuid& id);

} // namespace serendip::service
