// Every row was measured with Firefox ESR 153; tests/browser/doctor.test.mjs compares most of them with the browser
// again.
#include "doctor/manifest_text.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::doctor;
using nlohmann::json;

namespace {

std::string firefoxManifest(const json& changes = json::object()) {
  return manifestText(builtin::kFirefoxManifest, changes);
}

std::string firefoxSays(std::string_view text) {
  return told(firefoxRuling(text, kFirefoxWanted));
}

std::string withAddOn(const json& entry) {
  return firefoxManifest({{"allowed_extensions", {builtin::kFirefoxAddOn, entry}}});
}

} // namespace

TEST_CASE("Firefox starts the program of a manifest that lets the caller in") {
  const auto ruling = firefoxRuling(firefoxManifest(), kFirefoxWanted);
  REQUIRE(std::holds_alternative<Accepted>(ruling));
  CHECK(std::get<Accepted>(ruling).program.string() == "/opt/serendip/serendip");
}

TEST_CASE("Firefox takes JSON, a byte order mark before it, and half a surrogate pair in it") {
  CHECK(firefoxSays("\xEF\xBB\xBF" + firefoxManifest()) == "accepted");
  CHECK(firefoxSays(replaced(firefoxManifest(), "Serendip:", "\\ud800")) == "accepted");
  CHECK(firefoxSays(replaced(firefoxManifest(), "Serendip:", "\\udc00\\ud800")) == "accepted");
  CHECK(firefoxSays(replaced(firefoxManifest(), "Serendip:", "\\ud83d\\ud83d\\ude00")) == "accepted");
  CHECK(firefoxSays(replaced(firefoxManifest(), "Serendip:", "\\\\ud800")) == "accepted");
  CHECK(firefoxSays(replaced(firefoxManifest(), "{", R"({"path": "/nowhere", )")) ==
        "accepted"); // the last of two counts
}

TEST_CASE("Firefox refuses what is no JSON") {
  for (const auto& text :
       {std::string(), std::string("  \n"), firefoxManifest() + "x", firefoxManifest() + '\0',
        "\xEF\xBB\xBF\xEF\xBB\xBF" + firefoxManifest(), replaced(firefoxManifest(), "\n}", ",\n}"),
        "// one\n" + firefoxManifest(), replaced(firefoxManifest(), "Serendip:", "two\nlines"),
        replaced(firefoxManifest(), "Serendip:", "\t"), replaced(firefoxManifest(), "Serendip:", "\\x41"),
        replaced(firefoxManifest(), "Serendip:", "\\u12"), replaced(firefoxManifest(), "Serendip:", "\\ud8"),
        replaced(firefoxManifest(), "Serendip:", "Gru\xDF"), replaced(firefoxManifest(), "Serendip:", "\xED\xA0\x80"),
        replaced(firefoxManifest(), "\"name\"", "'name'"), std::string("\\"), std::string("\\u")}) {
    INFO(text);
    CHECK(firefoxSays(text) == "notJson");
  }
}

TEST_CASE("one key that Firefox does not know spoils the whole manifest") {
  for (const char* key : {"comment", "$schema", "allowed_origins", "supports_native_initiated_connections", ""}) {
    CHECK(firefoxSays(firefoxManifest({{key, true}})) == "unknownKey");
  }
}

TEST_CASE("Firefox wants an object") {
  CHECK(firefoxSays("[" + firefoxManifest() + "]") == "notObject");
}

TEST_CASE("Firefox wants the file's name, of letters, digits and single dots") {
  CHECK(firefoxSays(firefoxManifest({{"name", "serendip.other"}})) == "nameDiffers");
  CHECK(firefoxSays(firefoxManifest({{"name", "Serendip.host"}})) == "nameDiffers");
  for (const char* name : {"Serendip.host", "serendip_host", "1serendip", "_"}) {
    CHECK(told(firefoxRuling(firefoxManifest({{"name", name}}), {name, kFirefoxWanted.caller})) == "accepted");
  }
  for (const char* name :
       {"serendip-host", "serendip..host", ".serendip", "serendip.", "serendip host", "s\xC3\xA9r", ""}) {
    INFO(name);
    CHECK(told(firefoxRuling(firefoxManifest({{"name", name}}), {name, kFirefoxWanted.caller})) == "nameInvalid");
  }
  CHECK(firefoxSays(firefoxManifest({{"name", nullptr}})) == "nameInvalid");
}

TEST_CASE("Firefox takes an empty description but not a missing one") {
  CHECK(firefoxSays(firefoxManifest({{"description", ""}})) == "accepted");
  CHECK(firefoxSays(firefoxManifest({{"description", nullptr}})) == "descriptionInvalid");
  CHECK(firefoxSays(firefoxManifest({{"description", 3}})) == "descriptionInvalid");
}

TEST_CASE("Firefox wants the type stdio and an absolute path", "[posix]") {
  for (const json& value : {json(nullptr), json("pipe"), json("STDIO"), json("pkcs11"), json({"stdio"})}) {
    CHECK(firefoxSays(firefoxManifest({{"type", value}})) == "typeInvalid");
  }
  for (const json& value : {json(nullptr), json(""), json(3)}) {
    CHECK(firefoxSays(firefoxManifest({{"path", value}})) == "pathInvalid");
  }
  for (const char* path : {"serendip", "./serendip", "~/serendip", "$HOME/serendip", "."}) {
    CHECK(firefoxSays(firefoxManifest({{"path", path}})) == "pathRelative");
  }
}

TEST_CASE("Firefox wants a list of add-ons with at least one in it") {
  CHECK(firefoxSays(firefoxManifest({{"allowed_extensions", nullptr}})) == "callersInvalid");
  CHECK(firefoxSays(firefoxManifest({{"allowed_extensions", json::array()}})) == "callersInvalid");
  CHECK(firefoxSays(firefoxManifest({{"allowed_extensions", builtin::kFirefoxAddOn}})) == "callersInvalid");
  CHECK(firefoxSays(firefoxManifest({{"allowed_extensions", {"another@extension.example"}}})) == "callerNotListed");
  CHECK(firefoxSays(firefoxManifest({{"allowed_extensions", {"SERENDIP@serendip.host"}}})) == "callerNotListed");
}

TEST_CASE("one add-on that is none spoils the whole manifest") {
  for (const json& entry : {json("no id"), json(3), json(nullptr), json(""), json("*"), json("a@"), json("@"),
                            json("a@b@c"), json("a b@c"), json("a+b@c"), json("a@b\n"), json("\xC3\xA4@b"),
                            json("{ec8030f7}"), json("ec8030f7-c20a-464f-9b0e-13a3a9e97384")}) {
    INFO(entry.dump());
    CHECK(firefoxSays(withAddOn(entry)) == "callerMalformed");
  }
  for (const char* entry : {"{ec8030f7-c20a-464f-9b0e-13a3a9e97384}", "{EC8030F7-C20A-464F-9B0E-13A3A9E97384}", "@b",
                            "A@B", "a.@.b", "serendip@serendip.host"}) {
    INFO(entry);
    CHECK(firefoxSays(withAddOn(entry)) == "accepted");
  }
  CHECK(firefoxSays(withAddOn(std::string(100'000, 'a') + "@b")) == "accepted");
}
