#include "doctor/flatpak.h"

#include "platform/file_text.h"
#include "platform/path_text.h"
#include "registration/item_store.h"
#include "registration/places.h"
#include "registration/receipt.h"

namespace serendip::doctor {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGroup = "[Session Bus Policy]";
constexpr std::string_view kName = "org.freedesktop.Flatpak";
constexpr std::uint64_t kLargest = 1 << 20;

/// Empty for a file that is not there or cannot be read: it says nothing then.
std::string textOf(const fs::path& file) {
  try {
    return platform::fileText(file, kLargest);
  } catch (const platform::NotReadable&) {
    return {};
  }
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  const auto last = text.find_last_not_of(" \t\r");
  return first == std::string_view::npos ? std::string_view() : text.substr(first, last - first + 1);
}

} // namespace

std::optional<fs::path> programBehind(const fs::path& starter) {
  try {
    const auto receipt = registration::readReceipt(registration::userReceipt());
    const auto* entry = receipt.find(starter.string());
    if (entry == nullptr || entry->item.kind != registration::Item::Kind::starter) {
      return std::nullopt;
    }
    const auto standing = registration::standingOf(entry->item, {});
    return standing.text && entry->isOurs(*standing.text) ? std::optional(platform::pathOf(entry->item.program))
                                                          : std::nullopt;
  } catch (const registration::Refused&) {
    return std::nullopt; // registering() says what is wrong with the receipt
  }
}

bool mayStartOutside(const std::string& application) {
  const std::string user = "$XDG_DATA_HOME/flatpak/";
  const std::string system = "/var/lib/flatpak/";
  for (const auto& file :
       {user + "overrides/" + application, user + "overrides/global", system + "overrides/" + application,
        system + "overrides/global", user + "app/" + application + "/current/active/metadata",
        system + "app/" + application + "/current/active/metadata"}) {
    if (const auto says = outsideIn(textOf(registration::expand(file)))) {
      return *says;
    }
  }
  return false;
}

std::optional<bool> outsideIn(std::string_view keyFile) {
  bool inGroup = false;
  std::optional<bool> says;
  while (!keyFile.empty()) {
    const auto end = keyFile.find('\n');
    const auto line = trimmed(keyFile.substr(0, end));
    keyFile.remove_prefix(end == std::string_view::npos ? keyFile.size() : end + 1);
    if (line.starts_with('[')) {
      inGroup = line == kGroup;
    }
    const auto equals = line.find('=');
    if (inGroup && equals != std::string_view::npos && trimmed(line.substr(0, equals)) == kName) {
      const auto value = trimmed(line.substr(equals + 1));
      says = value == "talk" || value == "own";
    }
  }
  return says;
}

} // namespace serendip::doctor
