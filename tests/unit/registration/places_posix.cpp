// Where browsers are looked for, and what is planned for those that are there.
#include "registration/places.h"

#include "platform/directories.h"
#include "platform/temporary_directory.h"
#include "platform/variable.h"
#include "registration/item.h"
#include "registration/let_in.h"
#include "registration/plan.h"
#include "registration/receipt.h"
#include "registration/scope.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace serendip;
using namespace serendip::registration;
namespace fs = std::filesystem;

namespace {

Browser browserWith(std::vector<std::string> traces, std::vector<std::string> programs) {
  Browser browser{"one", "One", Family::chromium, {}};
  browser.places[static_cast<std::size_t>(thisSystem())] =
      Place{std::move(traces), std::move(programs), "~/manifests", {}, {}, {}, {}};
  return browser;
}

fs::path script(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
  fs::permissions(file, fs::perms::owner_all);
  return file;
}

std::string refusalOf(const Wish& wish, const Scope& scope) {
  try {
    makePlan(wish, scope, {});
    return "";
  } catch (const Refused& refused) {
    return refused.what();
  }
}

} // namespace

TEST_CASE("a path of the table leads where the environment says, or below the home") {
  const Variable home("HOME", "/home/anna");
  const Variable unset("XDG_CONFIG_HOME", nullptr);
  const Variable data("XDG_DATA_HOME", "/srv/data");
  const Variable local("LOCALAPPDATA", nullptr);
  const Variable roaming("APPDATA", "/srv/roaming");
  CHECK(expand("~/.mozilla") == "/home/anna/.mozilla");
  CHECK(expand("$XDG_CONFIG_HOME/chromium") == "/home/anna/.config/chromium");
  CHECK(expand("$XDG_DATA_HOME/flatpak") == "/srv/data/flatpak");
  CHECK(expand("%APPDATA%/One") == "/srv/roaming/One");
  CHECK(expand("/etc/chromium") == "/etc/chromium");
  CHECK_THROWS_AS(expand("%LOCALAPPDATA%/One"), platform::HomeUnknown);
}

TEST_CASE("the key of a host lies below that of its browser") {
  const Place place{{}, {}, {}, {}, "Software\\One\\NativeMessagingHosts", {}, {}};
  CHECK(hostKey(place) == "Software\\One\\NativeMessagingHosts\\serendip.host");
}

TEST_CASE("a browser is there by a trace, by a program in PATH or by one at its place") {
  const TemporaryDirectory folder;
  const Variable home("HOME", folder.path().c_str());
  const Variable path("PATH", folder.path().c_str());
  CHECK_FALSE(present(browserWith({"~/.one/Local State"}, {"one"})));
  script(folder.path() / ".one" / "Local State", "{}");
  CHECK(present(browserWith({"~/.one/Local State"}, {})));
  script(folder.path() / "one", "#!/bin/sh\n");
  CHECK(present(browserWith({}, {"one"})));
  CHECK(present(browserWith({}, {(folder.path() / "one").string()})));
  CHECK_FALSE(present(browserWith({}, {(folder.path() / "two").string()})));
  CHECK_FALSE(present(Browser{"none", "None", Family::firefox, {}}));
}

TEST_CASE("a program that leads to a Snap is no browser of its own, however it does") {
  const TemporaryDirectory folder;
  const Variable path("PATH", folder.path().c_str());
  script(folder.path() / "bin" / "snap", "");
  fs::create_symlink("bin/snap", folder.path() / "linked");
  script(folder.path() / "starting", "#!/bin/sh\nexec /snap/bin/one \"$@\"\n");
  script(folder.path() / "speaking", "#!/bin/sh\necho no snap here\n");
  script(folder.path() / "naming", "is no script that starts /snap/bin/one\n");
  CHECK_FALSE(present(browserWith({}, {"linked"})));
  CHECK_FALSE(present(browserWith({}, {"starting"})));
  CHECK(present(browserWith({}, {"speaking"})));
  CHECK(present(browserWith({}, {"naming"})));
}

TEST_CASE("a browser that is unknown, or belongs to one user, is refused with the next step") {
  const TemporaryDirectory folder;
  const Variable home("HOME", folder.path().c_str());
  const Variable path("PATH", folder.path().c_str());
  const Scope everybody{true, {}};
  CHECK(refusalOf({"/usr/bin/serendip", {"lynx"}, {}}, {}) ==
        "There is no browser called \"lynx\" here. Run \"serendip register --help\" for the names.");
  CHECK(refusalOf({"/usr/bin/serendip", {"edge-canary"}, {}}, {}).find("There is no browser") == 0);
  CHECK(refusalOf({"/usr/bin/serendip", {"firefox-flatpak"}, {}}, everybody) ==
        "Firefox (Flatpak) reads no manifests for everybody. Register it without --system.");
  CHECK(refusalOf({"/usr/bin/serendip", {}, {}}, {}) ==
        "No browser was found that could start Serendip. Install one and start it once, then run this again.");
  fs::create_directories(folder.path() / ".var/app/org.mozilla.firefox/cache");
  CHECK(refusalOf({"/usr/bin/serendip", {}, {}}, everybody) ==
        "No browser was found that could start Serendip. Firefox (Flatpak) is there: register it without --system.");
}

TEST_CASE("an extension is planned for once, with those of earlier times") {
  const TemporaryDirectory folder;
  const Variable home("HOME", folder.path().c_str());
  const Variable config("XDG_CONFIG_HOME", nullptr);
  const Variable path("PATH", folder.path().c_str());
  script(folder.path() / ".config/chromium/Local State", "{}");
  Receipt receipt;
  receipt.extensionIds = {"a@b"};
  const auto plan = makePlan({"/usr/bin/serendip", {"chromium", "chromium"}, {"a@b", "c@d", "c@d"}}, {}, receipt);
  CHECK(plan.extensionIds == std::vector<std::string>{"a@b", "c@d"});
  CHECK(plan.browsers.size() == 1);
  CHECK(plan == makePlan({"/usr/bin/serendip", {}, {"c@d"}}, {}, receipt));
}

TEST_CASE("nobody is let in by a receipt that is broken or cannot be found") {
  const TemporaryDirectory folder;
  const wire::Caller caller{wire::Caller::Kind::firefox, "serendip@example.org"};
  const Variable data("XDG_DATA_HOME", folder.path().c_str());
  Receipt receipt;
  receipt.entries = {{{Item::Kind::manifest, "/a", "text", "/b", {}}, {}}};
  receipt.extensionIds = {"other@example.org", caller.id};
  script(folder.path() / "serendip/registrations.json", receiptText(receipt));
  CHECK(letIn(caller));
  CHECK_FALSE(letIn({wire::Caller::Kind::chromium, caller.id}));
  CHECK_FALSE(letIn({wire::Caller::Kind::firefox, "third@example.org"}));
  script(folder.path() / "serendip/registrations.json", "{");
  CHECK_FALSE(letIn(caller));
}
