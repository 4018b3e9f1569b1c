// The table of browsers: the one that is compiled in is sound, and what is wrong in a table is named.
#include "registration/browser_table.h"

#include "wire/error.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace serendip;
using namespace serendip::registration;

namespace {

/// A table of one browser, whose place on Linux is `place`.
std::string tableOf(const std::string& place, const std::string& id = "one") {
  return R"({"browsers": [{"id": ")" + id + R"(", "name": "One", "family": "chromium", "linux": )" + place + "}]}";
}

constexpr const char* kGood =
    R"({"traces": ["~/.one/Local State"], "programs": ["one"], "userManifests": "~/.one/NativeMessagingHosts"})";

std::string problemOf(const std::string& table) {
  try {
    readBrowserTable(table);
    return "";
  } catch (const wire::Error& error) {
    return error.what();
  }
}

} // namespace

TEST_CASE("the table that is compiled in is read and has every browser of the README") {
  for (const auto* id : {"chrome", "chromium", "edge", "brave", "vivaldi", "opera", "firefox", "librewolf", "waterfox",
                         "floorp", "tor-browser", "firefox-flatpak", "chromium-snap"}) {
    INFO(id);
    const auto* browser = findBrowser(id);
    REQUIRE(browser != nullptr);
    CHECK(browser->on(System::linux).has_value());
  }
  CHECK(findBrowser("lynx") == nullptr);
}

TEST_CASE("on Linux no two supported browsers share the folder of a user's manifests") {
  std::set<std::string> folders;
  for (const auto& browser : browserTable()) {
    if (const auto& place = browser.on(System::linux); place && place->userManifests) {
      INFO(browser.id);
      CHECK(folders.insert(*place->userManifests).second);
    }
  }
}

TEST_CASE("every Snap is unsupported with a reason, and every Flatpak names its application") {
  for (const auto& browser : browserTable()) {
    INFO(browser.id);
    const auto& place = browser.on(System::linux);
    CHECK(browser.id.ends_with("-snap") == (place && place->unsupported));
    CHECK(browser.id.ends_with("-flatpak") == (place && place->flatpak));
  }
}

TEST_CASE("a good table is read as it stands") {
  const auto table = readBrowserTable(tableOf(kGood));
  REQUIRE(table.size() == 1);
  CHECK(table[0].name == "One");
  CHECK(table[0].family == Family::chromium);
  CHECK(table[0].on(System::linux)->userManifests == "~/.one/NativeMessagingHosts");
  CHECK_FALSE(table[0].on(System::macos).has_value());
}

TEST_CASE("a mistake in the table is refused and names the field") {
  const std::vector<std::pair<std::string, std::string>> mistakes{
      {"{", "cannot be read"},
      {R"({"browsers": []})", "browsers"},
      {R"({"browsers": [{"id": "one", "name": "One", "family": "lynx"}]})", "browsers[0].family"},
      {R"({"browsers": [{"id": "one", "name": "One", "family": "chromium"}]})", "no place"},
      {tableOf(kGood, "One"), "browsers[0].id"},
      {tableOf(R"({"programs": ["one"], "userManifests": "~/x"})"), "browsers[0].linux.traces is missing"},
      {tableOf(R"({"traces": [], "programs": [], "userManifests": "~/x"})"), "never be found"},
      {tableOf(R"({"traces": [], "programs": ["one"]})"), "either userManifests or unsupported"},
      {tableOf(R"({"traces": [], "programs": ["one"], "userManifests": "~/x", "unsupported": "no"})"), "either"},
      {tableOf(R"({"traces": [], "programs": ["one"], "registryKey": "Software\\One\\NativeMessagingHosts"})"),
       "either"},
      {tableOf(R"({"traces": [], "programs": ["one"], "unsupported": "no", "flatpak": "org.one"})"), "flatpak"},
      {tableOf(R"({"traces": ["one/state"], "programs": [], "userManifests": "~/x"})"), "browsers[0].linux.traces[0]"},
      {tableOf(R"({"traces": [], "programs": ["a/b"], "userManifests": "~/x"})"), "browsers[0].linux.programs[0]"},
      {tableOf(R"({"traces": [], "programs": ["one"], "userManifests": "~/x/../y"})"), "userManifests"},
      {tableOf(R"({"traces": [], "programs": ["one"], "userManifests": "~/x/"})"), "userManifests"},
      {tableOf(R"({"traces": [], "programs": ["one"], "userManifests": "~/x", "colour": "red"})"), "colour"},
  };
  for (const auto& [table, words] : mistakes) {
    INFO(table);
    const auto problem = problemOf(table);
    INFO(problem);
    CHECK(problem.find(words) != std::string::npos);
  }
}

TEST_CASE("two browsers of one id are refused") {
  const auto one = tableOf(kGood).substr(14, tableOf(kGood).size() - 16);
  CHECK(problemOf(R"({"browsers": [)" + one + ", " + one + "]}").find("id of another") != std::string::npos);
}

TEST_CASE("on Windows a browser is reached by a key of the registry, and by nothing else") {
  const auto on = [](const std::string& place) {
    return R"({"browsers": [{"id": "one-2", "name": "One", "family": "firefox", "windows": )" + place + "}]}";
  };
  const auto table = readBrowserTable(
      on(R"({"traces": ["%APPDATA%/One"], "programs": [], "registryKey": "Software\\One\\NativeMessagingHosts"})"));
  CHECK(table[0].on(System::windows)->registryKey == "Software\\One\\NativeMessagingHosts");
  const std::vector<std::pair<std::string, std::string>> mistakes{
      {on(R"({"traces": [], "programs": ["one"], "registryKey": "One\\NativeMessagingHosts"})"),
       "does not lead from Software"},
      {on(R"({"traces": [], "programs": ["one"], "registryKey": "Software\\One"})"), "does not lead from Software"},
      {on(R"({"traces": [], "programs": ["one"], "userManifests": "~/x"})"), "either registryKey or unsupported"},
      {on(R"({"traces": [], "programs": ["one"]})"), "either registryKey or unsupported"},
      {tableOf(kGood, "one_2"), "a-z, 0-9 and hyphens"},
      {tableOf(kGood, "one{"), "a-z, 0-9 and hyphens"},
      {tableOf(kGood, "one:"), "a-z, 0-9 and hyphens"},
  };
  for (const auto& [text, words] : mistakes) {
    INFO(text);
    const auto problem = problemOf(text);
    INFO(problem);
    CHECK(problem.find(words) != std::string::npos);
  }
}
