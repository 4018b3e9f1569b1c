#include "doctor/manifest_search.h"

#include "platform/file_text.h"
#include "platform/reason.h"

#include <system_error>

namespace serendip::doctor {
namespace {

namespace fs = std::filesystem;
using registration::Family;

constexpr std::uint64_t kLargestManifest =
    16U * 1024 * 1024; // browsers read any size; nothing that large is a manifest

Finding unreadable(std::string reason) {
  return {Fault::manifestUnreadable, std::move(reason)};
}

Ruling rulingOn(Family family, const fs::path& file, const Wanted& wanted, const FileFacts& facts) {
  try {
    return judge(family, platform::fileText(file, kLargestManifest), wanted, file.parent_path(), facts);
  } catch (const platform::NotReadable& problem) {
    return unreadable(problem.what());
  }
}

/// Whether Firefox goes by this manifest and no other, even if the program it names is not there.
bool takenByFirefox(const Ruling& ruling) {
  const auto* finding = std::get_if<Finding>(&ruling);
  return finding == nullptr || finding->fault >= Fault::programMissing;
}

} // namespace

Found findManifest(Family family, std::span<const fs::path> files, const Wanted& wanted, const FileFacts& facts) {
  std::optional<Found> first;
  for (const auto& file : files) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
      continue; // also a link that leads nowhere
    }
    const bool reachable = fs::exists(status); // not through a folder that may not be entered
    Found found{file, reachable ? rulingOn(family, file, wanted, facts) : Ruling(unreadable(platform::reason(error)))};
    if (reachable && (family == Family::chromium || takenByFirefox(found.ruling))) {
      return found;
    }
    if (!first) {
      first = std::move(found);
    }
  }
  return first.value_or(Found{{}, Finding{Fault::manifestMissing, ""}});
}

} // namespace serendip::doctor
