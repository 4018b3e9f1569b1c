// Every row was measured with Chromium 156; tests/browser/doctor.test.mjs compares most of them with the browser again.
#include "doctor/manifest_text.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::doctor;
using nlohmann::json;

namespace {

std::string chromiumManifest(const json& changes = json::object()) {
  return manifestText(builtin::kChromiumManifest, changes);
}

std::string chromiumSays(std::string_view text) {
  return told(chromiumRuling(text, kChromiumWanted));
}

std::string withOrigin(const json& entry) {
  return chromiumManifest({{"allowed_origins", {builtin::kChromiumOrigin, entry}}});
}

std::string nested(std::size_t levels) {
  return replaced(chromiumManifest(), "{", R"({"x": )" + std::string(levels, '[') + std::string(levels, ']') + ",");
}

const std::string kChromiumId = std::string(builtin::kChromiumOrigin).substr(19, 32);

} // namespace

TEST_CASE("Chromium starts the program of a manifest that lets the caller in") {
  const auto ruling = chromiumRuling(chromiumManifest(), kChromiumWanted);
  REQUIRE(std::holds_alternative<Accepted>(ruling));
  CHECK(std::get<Accepted>(ruling).program.string() == "/opt/serendip/serendip");
}

TEST_CASE("Chromium takes more than JSON for a manifest") {
  CHECK(chromiumSays("\xEF\xBB\xBF" + chromiumManifest()) == "accepted");
  CHECK(chromiumSays("// one\n/* two */" + chromiumManifest() + "// three") == "accepted");
  CHECK(chromiumSays(replaced(chromiumManifest(), "Serendip:", "two\nlines")) == "accepted");
  CHECK(chromiumSays(replaced(chromiumManifest(), "Serendip:", "two\r\nlines")) == "accepted");
  CHECK(chromiumSays(replaced(chromiumManifest(), "Serendip:", "\\x41")) == "accepted");
  CHECK(chromiumSays(replaced(chromiumManifest(), "Serendip:", "\\\"/* no comment")) == "accepted");
  CHECK(chromiumSays(replaced(chromiumManifest(), "{", R"({"path": "/nowhere", )")) ==
        "accepted"); // the last of two counts
  CHECK(chromiumSays(nested(198)) == "accepted");
}

TEST_CASE("Chromium refuses what is no JSON to it") {
  for (const auto& text : {std::string(),
                           std::string("  \n"),
                           chromiumManifest() + "x",
                           chromiumManifest() + chromiumManifest(),
                           chromiumManifest() + '\0',
                           "\xEF\xBB\xBF\xEF\xBB\xBF" + chromiumManifest(),
                           replaced(chromiumManifest(), "\n}", ",\n}"),
                           replaced(chromiumManifest(), "Serendip:", "\t"),
                           replaced(chromiumManifest(), "Serendip:", "\x01"),
                           replaced(chromiumManifest(), "Serendip:", "\\q"),
                           replaced(chromiumManifest(), "Serendip:", "\\x4"),
                           replaced(chromiumManifest(), "Serendip:", "\\ud800"),
                           replaced(chromiumManifest(), "Serendip:", "Gru\xDF"),
                           replaced(chromiumManifest(), "Serendip:", "\xED\xA0\x80"),
                           replaced(chromiumManifest(), "{", "{\f"),
                           replaced(chromiumManifest(), "\"name\"", "name"),
                           replaced(chromiumManifest(), "{", R"({"x": 1e999,)"),
                           chromiumManifest() + "/* x",
                           nested(199),
                           nested(100'000)}) {
    INFO(text.substr(0, 300));
    CHECK(chromiumSays(text) == "notJson");
  }
}

TEST_CASE("Chromium says nothing about keys it does not know") {
  CHECK(chromiumSays(chromiumManifest({{"comment", "x"}})) == "accepted");
  CHECK(chromiumSays(chromiumManifest({{"allowed_extensions", {"serendip@serendip.host"}}})) == "accepted");
  CHECK(chromiumSays(chromiumManifest({{"supports_native_initiated_connections", "yes"}})) == "accepted");
}

TEST_CASE("Chromium wants an object") {
  CHECK(chromiumSays("[" + chromiumManifest() + "]") == "notObject");
  CHECK(chromiumSays("\"x\"") == "notObject");
}

TEST_CASE("Chromium wants the file's name in small letters") {
  CHECK(chromiumSays(chromiumManifest({{"name", "serendip.other"}})) == "nameDiffers");
  for (const char* name : {"Serendip.host", "serendip-host", "serendip..host", ".serendip", "serendip.",
                           "serendip host", "s\xC3\xA9rendip", ""}) {
    INFO(name);
    CHECK(told(chromiumRuling(chromiumManifest({{"name", name}}), {name, kChromiumWanted.caller})) == "nameInvalid");
  }
  for (const char* name : {"serendip_host", "1serendip", "_"}) {
    CHECK(told(chromiumRuling(chromiumManifest({{"name", name}}), {name, kChromiumWanted.caller})) == "accepted");
  }
  CHECK(chromiumSays(chromiumManifest({{"name", nullptr}})) == "nameInvalid");
  CHECK(chromiumSays(chromiumManifest({{"name", 7}})) == "nameInvalid");
  CHECK(chromiumSays(chromiumManifest({{"name", std::string("serendip.host\0", 14)}})) == "nameInvalid");
}

TEST_CASE("Chromium wants a description that says something, and the type stdio") {
  for (const json& value : {json(nullptr), json(""), json(3)}) {
    CHECK(chromiumSays(chromiumManifest({{"description", value}})) == "descriptionInvalid");
  }
  for (const json& value : {json(nullptr), json("pipe"), json("STDIO"), json("pkcs11")}) {
    CHECK(chromiumSays(chromiumManifest({{"type", value}})) == "typeInvalid");
  }
}

TEST_CASE("Chromium wants an absolute path", "[posix]") {
  for (const json& value : {json(nullptr), json(""), json(3)}) {
    CHECK(chromiumSays(chromiumManifest({{"path", value}})) == "pathInvalid");
  }
  for (const char* path : {"serendip", "./serendip", "~/serendip", "$HOME/serendip", " /serendip"}) {
    CHECK(chromiumSays(chromiumManifest({{"path", path}})) == "pathRelative");
  }
}

TEST_CASE("Chromium reads a path to its first U+0000") {
  const auto ruling = chromiumRuling(chromiumManifest({{"path", std::string("/opt/a\0b", 8)}}), kChromiumWanted);
  REQUIRE(std::holds_alternative<Accepted>(ruling));
  CHECK(std::get<Accepted>(ruling).program.string() == "/opt/a");
}

TEST_CASE("Chromium wants a list of origins") {
  CHECK(chromiumSays(chromiumManifest({{"allowed_origins", nullptr}})) == "callersInvalid");
  CHECK(chromiumSays(chromiumManifest({{"allowed_origins", builtin::kChromiumOrigin}})) == "callersInvalid");
  CHECK(chromiumSays(chromiumManifest({{"allowed_origins", json::array()}})) == "callerNotListed");
  CHECK(chromiumSays(chromiumManifest(
            {{"allowed_origins", {"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"}}})) == "callerNotListed");
}

TEST_CASE("One origin that Chromium cannot read spoils the whole manifest") {
  for (const json& entry : {json("no pattern"),
                            json(3),
                            json(nullptr),
                            json(""),
                            json("*"),
                            json("<all_urls>"),
                            json("https://example.org/"),
                            json("chrome-extension://" + kChromiumId),
                            json("chrome-extension://*/"),
                            json("chrome-extension://*." + kChromiumId + "/"),
                            json("chrome-extension://a*/"),
                            json("chrome-extension://a:1/"),
                            json("chrome-extension://a:/"),
                            json("chrome-extension://me@a/"),
                            json("chrome-extension:///"),
                            json("*://*/"),
                            json("*://a"),
                            json("CHROME-EXTENSION://" + kChromiumId + "/"),
                            json(" chrome-extension://" + kChromiumId + "/"),
                            json("chrome-extension://a\t/"),
                            json("chrome-extension://a%zz/"),
                            json("chrome-extension://a?b/"),
                            json("chrome-extension://<a>/")}) {
    INFO(entry.dump());
    CHECK(chromiumSays(withOrigin(entry)) == "callerMalformed");
  }
}

TEST_CASE("Origins that Chromium can read do no harm beside ours") {
  for (const char* entry : {"chrome-extension://abc/", "*://example.org/*", "chrome-extension://a/*/b?c#d",
                            "chrome-extension://a.b/", "chrome-extension://a:*/", "chrome-extension://a b/",
                            "chrome-extension://[::1]/", "chrome-extension://a%41/"}) {
    INFO(entry);
    CHECK(chromiumSays(withOrigin(entry)) == "accepted");
  }
}

TEST_CASE("Chromium compares the origin, however it is written") {
  const auto only = [](const std::string& entry) {
    return chromiumSays(chromiumManifest({{"allowed_origins", {entry}}}));
  };
  auto upper = kChromiumId;
  upper[0] = static_cast<char>(std::toupper(upper[0]));
  for (const auto& entry :
       {"chrome-extension://" + upper + "/", "chrome-extension://" + kChromiumId + "./",
        "chrome-extension://" + kChromiumId + ":*/", "chrome-extension://" + kChromiumId + "/popup/*",
        "chrome-extension://%6f" + kChromiumId.substr(1) + "/"}) {
    INFO(entry);
    CHECK(only(entry) == "accepted");
  }
  CHECK(only("*://" + kChromiumId + "/") == "callerNotListed");
}

TEST_CASE("a finding shows the offending value, bounded") {
  const auto ruling = chromiumRuling(chromiumManifest({{"type", std::string(10'000, 'x')}}), kChromiumWanted);
  const auto& detail = std::get<Finding>(ruling).detail;
  CHECK(detail.starts_with("\"xxx"));
  CHECK(detail.size() < 500);
}
