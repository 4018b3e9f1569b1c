// A link is never followed: behind it may lie a file of somebody else, and replacing the link would take a person's own
// arrangement away.
#include "registration/item_store.h"

#include "platform/file_text.h"
#include "platform/reason.h"
#include "platform/registry.h"
#include "platform/replaced_file.h"
#include "shapes/excerpt.h"

namespace serendip::registration {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargest = 1 << 20;

Standing textOf(const fs::path& file) {
  try {
    return {platform::fileText(file, kLargest), std::nullopt};
  } catch (const platform::NotReadable& problem) {
    return {std::nullopt, "cannot be read (" + std::string(problem.what()) + ")"};
  }
}

Standing fileStanding(const fs::path& file) {
  std::error_code error;
  const auto status = fs::symlink_status(file, error);
  switch (status.type()) {
  case fs::file_type::not_found:
    return {};
  case fs::file_type::none:
    return {std::nullopt, "cannot be looked at (" + platform::reason(error) + ")"};
  case fs::file_type::symlink:
    return {std::nullopt, "is a link to " + shapes::excerpt(fs::read_symlink(file, error).string())};
  case fs::file_type::regular:
    return textOf(file);
  default:
    return {std::nullopt, "is no ordinary file"};
  }
}

} // namespace

Standing standingOf(const Item& item, const Scope& scope) {
  if (item.kind == Item::Kind::registry) {
    return {platform::registryValue(item.where), std::nullopt};
  }
  return fileStanding(scope.located(item.where));
}

void put(const Item& item, const std::string& text, const Scope& scope) {
  if (item.kind == Item::Kind::registry) {
    return platform::setRegistryValue(item.where, text);
  }
  platform::ReplacedFile file(scope.located(item.where));
  fs::permissions(file.unfinished(), scope.filePermissions(item.kind == Item::Kind::starter));
  file.write(text);
  file.finish();
}

void dropUnfinished(const Item& item, const Scope& scope) {
  if (item.kind == Item::Kind::registry) {
    return;
  }
  try {
    const platform::ReplacedFile givenUp(scope.located(item.where)); // takes the place of the old one, then goes
  } catch (const platform::FileNotWritten&) {                        // so there is no folder, or no right to remove it
    return;
  }
}

void drop(const Item& item, const Scope& scope) {
  if (item.kind == Item::Kind::registry) {
    return platform::removeRegistryKey(item.where);
  }
  std::error_code error;
  fs::remove(scope.located(item.where), error);
  if (error) {
    throw Refused(shapes::validUtf8(item.where) + " cannot be removed (" + platform::reason(error) +
                  "). Check the permissions of its folder, then try again.");
  }
}

} // namespace serendip::registration
