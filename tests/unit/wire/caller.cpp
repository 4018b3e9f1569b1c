#include "wire/caller.h"

#include "built_in.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace serendip;
using wire::Caller, wire::callerOf;

namespace {

Caller started(const std::vector<std::string>& arguments, bool interactive = false) {
  return callerOf(arguments, interactive);
}

const std::string kOurOrigin(builtin::kChromiumOrigin);
const std::string kOurAddOn(builtin::kFirefoxAddOn);
const std::string kManifest = "/home/anna/.mozilla/native-messaging-hosts/serendip.host.json";

} // namespace

TEST_CASE("our extension in Chromium is known and served") {
  const auto caller = started({kOurOrigin});
  CHECK(caller.kind == Caller::Kind::chromium);
  CHECK(caller.id == kOurOrigin);
  CHECK(allowed(caller));
}

TEST_CASE("what Chromium adds on Windows changes nothing") {
  CHECK(allowed(started({kOurOrigin, "--parent-window=7340358"})));
}

TEST_CASE("another extension in Chromium is known and refused") {
  for (const std::string& origin :
       {std::string("chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"), kOurOrigin + "x",
        kOurOrigin.substr(0, kOurOrigin.size() - 1), std::string("chrome-extension://")}) {
    const auto caller = started({origin});
    CHECK(caller.kind == Caller::Kind::chromium);
    CHECK_FALSE(allowed(caller));
  }
}

TEST_CASE("our add-on in Firefox is known and served, another is refused") {
  const auto ours = started({kManifest, kOurAddOn});
  CHECK(ours.kind == Caller::Kind::firefox);
  CHECK(ours.id == kOurAddOn);
  CHECK(allowed(ours));
  const auto other = started({kManifest, "other@example.org"});
  CHECK(other.kind == Caller::Kind::firefox);
  CHECK_FALSE(allowed(other));
  CHECK(allowed(started({R"(C:\Users\Anna\serendip.host.json)", kOurAddOn})));
}

TEST_CASE("no arguments are a sandboxed browser's portal, or a person at a terminal") {
  CHECK(started({}).kind == Caller::Kind::unnamed);
  CHECK(allowed(started({})));
  CHECK(started({}, true).kind == Caller::Kind::commandLine);
}

TEST_CASE("anything else was typed by a person, terminal or not") {
  for (const bool interactive : {false, true}) {
    CHECK(started({"--help"}, interactive).kind == Caller::Kind::commandLine);
    CHECK(started({"call", "hello"}, interactive).kind == Caller::Kind::commandLine);
    CHECK(started({"manifest", "firefox"}, interactive).kind == Caller::Kind::commandLine);
    CHECK(started({kManifest}, interactive).kind == Caller::Kind::commandLine);
    CHECK(started({""}, interactive).kind == Caller::Kind::commandLine);
  }
}

TEST_CASE("a hostile id is kept short and printable, and is never ours") {
  const auto caller = started({"chrome-extension://\xff\n\x1b[31m" + std::string(1000, 'x')});
  CHECK(caller.id.size() == 200);
  CHECK(caller.id.starts_with("chrome-extension://???[31mxxx"));
  CHECK_FALSE(allowed(caller));
}

TEST_CASE("a manifest is a path, and an add-on's id alone names no browser") {
  CHECK(started({"serendip.host.json", kOurAddOn}).kind == Caller::Kind::commandLine);
  CHECK(started({"/home/anna/serendip.host", kOurAddOn}).kind == Caller::Kind::commandLine);
  CHECK(started({kOurAddOn, kManifest}).kind == Caller::Kind::commandLine);
}

TEST_CASE("each kind of caller has its word") {
  CHECK(word(Caller::Kind::chromium) == "chromium");
  CHECK(word(Caller::Kind::firefox) == "firefox");
  CHECK(word(Caller::Kind::unnamed) == "unnamed");
  CHECK(word(Caller::Kind::commandLine) == "commandLine");
}
