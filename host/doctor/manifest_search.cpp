#include "doctor/manifest_search.h"

#include "platform/reason.h"
#include "shapes/excerpt.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace serendip::doctor {
namespace {

namespace fs = std::filesystem;
using registration::Family;

constexpr std::uintmax_t kLargest = 16U * 1024 * 1024; // browsers read any size; nothing that large is a manifest

Finding unreadable(std::string reason) {
  return {Fault::manifestUnreadable, std::move(reason)};
}

/// A folder or a pipe in its place is not opened: it could keep one waiting for ever.
std::variant<std::string, Finding> textOf(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) {
    return unreadable(error ? platform::reason(error) : "it is no file");
  }
  if (fs::file_size(file, error) > kLargest) {
    return unreadable("it is larger than 16 MiB");
  }
  std::ifstream stream(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream) {
    return unreadable(shapes::validUtf8(std::generic_category().message(errno)));
  }
  return text;
}

Ruling rulingOn(Family family, const fs::path& file, const Wanted& wanted, const FileFacts& facts) {
  const auto text = textOf(file);
  if (const auto* finding = std::get_if<Finding>(&text)) {
    return *finding;
  }
  return judge(family, std::get<std::string>(text), wanted, file.parent_path(), facts);
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
