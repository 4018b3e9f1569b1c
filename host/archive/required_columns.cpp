#include "archive/required_columns.h"

#include <array>

namespace serendip::archive {
namespace {

template <class... Names> constexpr auto columns(Names... names) {
  return std::array<std::string_view, sizeof...(Names)>{names...};
}

constexpr auto kProfile = columns("firstname", "lastname", "headline");
constexpr auto kPositions = columns("companyname", "title");
constexpr auto kConnections = columns("firstname", "lastname", "connectedon");
constexpr auto kInvitations = columns("from", "to", "sentat", "direction");
constexpr auto kMessages = columns("conversationid", "from", "senderprofileurl", "to", "date", "content");

} // namespace

std::span<const std::string_view> requiredColumns(FileKind kind) {
  switch (kind) {
  case FileKind::profile:
    return kProfile;
  case FileKind::positions:
    return kPositions;
  case FileKind::connections:
    return kConnections;
  case FileKind::invitations:
    return kInvitations;
  case FileKind::messages:
    return kMessages;
  }
  return {};
}

} // namespace serendip::archive
