// Every row was measured with Firefox ESR 153; tests/browser/doctor.test.mjs compares most of them with the browser
// again.
#include "doctor/manifest_text.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::doctor;
using nlohmann::json;

namespace {

std::string manifest(const json& changes = json::object()) {
  return manifestText(builtin::kFirefoxManifest, changes);
}

std::string ruled(std::string_view text) {
  return told(firefoxRuling(text, kFirefoxWanted));
}

std::string withEntry(const json& entry) {
  return manifest({{"allowed_extensions", {builtin::kFirefoxAddOn, entry}}});
}

} // namespace

TEST_CASE("Firefox starts the program of a manifest that lets the caller in") {
  const auto ruling = firefoxRuling(manifest(), kFirefoxWanted);
  REQUIRE(std::holds_alternative<Accepted>(ruling));
  CHECK(std::get<Accepted>(ruling).program.string() == "/opt/serendip/serendip");
}

TEST_CASE("Firefox takes JSON, a byte order mark before it, and half a surrogate pair in it") {
  CHECK(ruled("\xEF\xBB\xBF" + manifest()) == "accepted");
  CHECK(ruled(replaced(manifest(), "Serendip:", "\\ud800")) == "accepted");
  CHECK(ruled(replaced(manifest(), "Serendip:", "\\udc00\\ud800")) == "accepted");
  CHECK(ruled(replaced(manifest(), "Serendip:", "\\ud83d\\ud83d\\ude00")) == "accepted");
  CHECK(ruled(replaced(manifest(), "Serendip:", "\\\\ud800")) == "accepted");
  CHECK(ruled(replaced(manifest(), "{", R"({"path": "/nowhere", )")) == "accepted"); // the last of two counts
}

TEST_CASE("Firefox refuses what is no JSON") {
  for (const auto& text :
       {std::string(), std::string("  \n"), manifest() + "x", manifest() + '\0',
        "\xEF\xBB\xBF\xEF\xBB\xBF" + manifest(), replaced(manifest(), "\n}", ",\n}"), "// one\n" + manifest(),
        replaced(manifest(), "Serendip:", "two\nlines"), replaced(manifest(), "Serendip:", "\t"),
        replaced(manifest(), "Serendip:", "\\x41"), replaced(manifest(), "Serendip:", "\\u12"),
        replaced(manifest(), "Serendip:", "\\ud8"), replaced(manifest(), "Serendip:", "Gru\xDF"),
        replaced(manifest(), "Serendip:", "\xED\xA0\x80"), replaced(manifest(), "\"name\"", "'name'"),
        std::string("\\"), std::string("\\u")}) {
    INFO(text);
    CHECK(ruled(text) == "notJson");
  }
}

TEST_CASE("one key that Firefox does not know spoils the whole manifest") {
  for (const char* key : {"comment", "$schema", "allowed_origins", "supports_native_initiated_connections", ""}) {
    CHECK(ruled(manifest({{key, true}})) == "unknownKey");
  }
}

TEST_CASE("Firefox wants an object") {
  CHECK(ruled("[" + manifest() + "]") == "notObject");
}

TEST_CASE("Firefox wants the file's name, of letters, digits and single dots") {
  CHECK(ruled(manifest({{"name", "serendip.other"}})) == "nameDiffers");
  CHECK(ruled(manifest({{"name", "Serendip.host"}})) == "nameDiffers");
  for (const char* name : {"Serendip.host", "serendip_host", "1serendip", "_"}) {
    CHECK(told(firefoxRuling(manifest({{"name", name}}), {name, kFirefoxWanted.caller})) == "accepted");
  }
  for (const char* name :
       {"serendip-host", "serendip..host", ".serendip", "serendip.", "serendip host", "s\xC3\xA9r", ""}) {
    INFO(name);
    CHECK(told(firefoxRuling(manifest({{"name", name}}), {name, kFirefoxWanted.caller})) == "nameInvalid");
  }
  CHECK(ruled(manifest({{"name", nullptr}})) == "nameInvalid");
}

TEST_CASE("Firefox takes an empty description but not a missing one") {
  CHECK(ruled(manifest({{"description", ""}})) == "accepted");
  CHECK(ruled(manifest({{"description", nullptr}})) == "descriptionInvalid");
  CHECK(ruled(manifest({{"description", 3}})) == "descriptionInvalid");
}

TEST_CASE("Firefox wants the type stdio and an absolute path", "[posix]") {
  for (const json& value : {json(nullptr), json("pipe"), json("STDIO"), json("pkcs11"), json({"stdio"})}) {
    CHECK(ruled(manifest({{"type", value}})) == "typeInvalid");
  }
  for (const json& value : {json(nullptr), json(""), json(3)}) {
    CHECK(ruled(manifest({{"path", value}})) == "pathInvalid");
  }
  for (const char* path : {"serendip", "./serendip", "~/serendip", "$HOME/serendip", "."}) {
    CHECK(ruled(manifest({{"path", path}})) == "pathRelative");
  }
}

TEST_CASE("Firefox wants a list of add-ons with at least one in it") {
  CHECK(ruled(manifest({{"allowed_extensions", nullptr}})) == "callersInvalid");
  CHECK(ruled(manifest({{"allowed_extensions", json::array()}})) == "callersInvalid");
  CHECK(ruled(manifest({{"allowed_extensions", builtin::kFirefoxAddOn}})) == "callersInvalid");
  CHECK(ruled(manifest({{"allowed_extensions", {"another@extension.example"}}})) == "callerNotListed");
  CHECK(ruled(manifest({{"allowed_extensions", {"SERENDIP@serendip.host"}}})) == "callerNotListed");
}

TEST_CASE("one add-on that is none spoils the whole manifest") {
  for (const json& entry : {json("no id"), json(3), json(nullptr), json(""), json("*"), json("a@"), json("@"),
                            json("a@b@c"), json("a b@c"), json("a+b@c"), json("a@b\n"), json("\xC3\xA4@b"),
                            json("{ec8030f7}"), json("ec8030f7-c20a-464f-9b0e-13a3a9e97384")}) {
    INFO(entry.dump());
    CHECK(ruled(withEntry(entry)) == "callerMalformed");
  }
  for (const char* entry : {"{ec8030f7-c20a-464f-9b0e-13a3a9e97384}", "{EC8030F7-C20A-464F-9B0E-13A3A9E97384}", "@b",
                            "A@B", "a.@.b", "serendip@serendip.host"}) {
    INFO(entry);
    CHECK(ruled(withEntry(entry)) == "accepted");
  }
  CHECK(ruled(withEntry(std::string(100'000, 'a') + "@b")) == "accepted");
}
