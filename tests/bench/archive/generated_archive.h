#pragma once

#include <cstddef>
#include <filesystem>

namespace serendip::bench {

struct ArchiveSize {
  std::size_t connections;
  std::size_t invitations;
  std::size_t messages;
  unsigned seed;
};

/// Connections.csv, Invitations.csv, messages.csv, Profile.csv and Positions.csv of an invented member into `folder`.
/// Every second incoming invitation is from a connection; messages are newest first, one conversation after the other,
/// one in twenty conversations of several people.
void writeArchive(const std::filesystem::path& folder, const ArchiveSize& size);

} // namespace serendip::bench
