// Every row was measured with Chromium 156; tests/browser/doctor.test.mjs compares most of them with the browser again.
#include "doctor/manifest_text.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::doctor;
using nlohmann::json;

namespace {

std::string manifest(const json& changes = json::object()) {
  return manifestText(builtin::kChromiumManifest, changes);
}

std::string ruled(std::string_view text) {
  return told(chromiumRuling(text, kChromiumWanted));
}

std::string withEntry(const json& entry) {
  return manifest({{"allowed_origins", {builtin::kChromiumOrigin, entry}}});
}

std::string nested(std::size_t levels) {
  return replaced(manifest(), "{", R"({"x": )" + std::string(levels, '[') + std::string(levels, ']') + ",");
}

const std::string kId = std::string(builtin::kChromiumOrigin).substr(19, 32);

} // namespace

TEST_CASE("Chromium starts the program of a manifest that lets the caller in") {
  const auto ruling = chromiumRuling(manifest(), kChromiumWanted);
  REQUIRE(std::holds_alternative<Accepted>(ruling));
  CHECK(std::get<Accepted>(ruling).program.string() == "/opt/serendip/serendip");
}

TEST_CASE("Chromium takes more than JSON for a manifest") {
  CHECK(ruled("\xEF\xBB\xBF" + manifest()) == "accepted");
  CHECK(ruled("// one\n/* two */" + manifest() + "// three") == "accepted");
  CHECK(ruled(replaced(manifest(), "Serendip:", "two\nlines")) == "accepted");
  CHECK(ruled(replaced(manifest(), "Serendip:", "two\r\nlines")) == "accepted");
  CHECK(ruled(replaced(manifest(), "Serendip:", "\\x41")) == "accepted");
  CHECK(ruled(replaced(manifest(), "Serendip:", "\\\"/* no comment")) == "accepted");
  CHECK(ruled(replaced(manifest(), "{", R"({"path": "/nowhere", )")) == "accepted"); // the last of two counts
  CHECK(ruled(nested(198)) == "accepted");
}

TEST_CASE("Chromium refuses what is no JSON to it") {
  for (const auto& text : {std::string(),
                           std::string("  \n"),
                           manifest() + "x",
                           manifest() + manifest(),
                           manifest() + '\0',
                           "\xEF\xBB\xBF\xEF\xBB\xBF" + manifest(),
                           replaced(manifest(), "\n}", ",\n}"),
                           replaced(manifest(), "Serendip:", "\t"),
                           replaced(manifest(), "Serendip:", "\x01"),
                           replaced(manifest(), "Serendip:", "\\q"),
                           replaced(manifest(), "Serendip:", "\\x4"),
                           replaced(manifest(), "Serendip:", "\\ud800"),
                           replaced(manifest(), "Serendip:", "Gru\xDF"),
                           replaced(manifest(), "Serendip:", "\xED\xA0\x80"),
                           replaced(manifest(), "{", "{\f"),
                           replaced(manifest(), "\"name\"", "name"),
                           replaced(manifest(), "{", R"({"x": 1e999,)"),
                           manifest() + "/* x",
                           nested(199),
                           nested(100'000)}) {
    INFO(text.substr(0, 300));
    CHECK(ruled(text) == "notJson");
  }
}

TEST_CASE("Chromium says nothing about keys it does not know") {
  CHECK(ruled(manifest({{"comment", "x"}})) == "accepted");
  CHECK(ruled(manifest({{"allowed_extensions", {"serendip@serendip.host"}}})) == "accepted");
  CHECK(ruled(manifest({{"supports_native_initiated_connections", "yes"}})) == "accepted");
}

TEST_CASE("Chromium wants an object") {
  CHECK(ruled("[" + manifest() + "]") == "notObject");
  CHECK(ruled("\"x\"") == "notObject");
}

TEST_CASE("Chromium wants the file's name in small letters") {
  CHECK(ruled(manifest({{"name", "serendip.other"}})) == "nameDiffers");
  for (const char* name : {"Serendip.host", "serendip-host", "serendip..host", ".serendip", "serendip.",
                           "serendip host", "s\xC3\xA9rendip", ""}) {
    INFO(name);
    CHECK(told(chromiumRuling(manifest({{"name", name}}), {name, kChromiumWanted.caller})) == "nameInvalid");
  }
  for (const char* name : {"serendip_host", "1serendip", "_"}) {
    CHECK(told(chromiumRuling(manifest({{"name", name}}), {name, kChromiumWanted.caller})) == "accepted");
  }
  CHECK(ruled(manifest({{"name", nullptr}})) == "nameInvalid");
  CHECK(ruled(manifest({{"name", 7}})) == "nameInvalid");
  CHECK(ruled(manifest({{"name", std::string("serendip.host\0", 14)}})) == "nameInvalid");
}

TEST_CASE("Chromium wants a description that says something, and the type stdio") {
  for (const json& value : {json(nullptr), json(""), json(3)}) {
    CHECK(ruled(manifest({{"description", value}})) == "descriptionInvalid");
  }
  for (const json& value : {json(nullptr), json("pipe"), json("STDIO"), json("pkcs11")}) {
    CHECK(ruled(manifest({{"type", value}})) == "typeInvalid");
  }
}

TEST_CASE("Chromium wants an absolute path", "[posix]") {
  for (const json& value : {json(nullptr), json(""), json(3)}) {
    CHECK(ruled(manifest({{"path", value}})) == "pathInvalid");
  }
  for (const char* path : {"serendip", "./serendip", "~/serendip", "$HOME/serendip", " /serendip"}) {
    CHECK(ruled(manifest({{"path", path}})) == "pathRelative");
  }
}

TEST_CASE("Chromium reads a path to its first U+0000") {
  const auto ruling = chromiumRuling(manifest({{"path", std::string("/opt/a\0b", 8)}}), kChromiumWanted);
  REQUIRE(std::holds_alternative<Accepted>(ruling));
  CHECK(std::get<Accepted>(ruling).program.string() == "/opt/a");
}

TEST_CASE("Chromium wants a list of origins") {
  CHECK(ruled(manifest({{"allowed_origins", nullptr}})) == "callersInvalid");
  CHECK(ruled(manifest({{"allowed_origins", builtin::kChromiumOrigin}})) == "callersInvalid");
  CHECK(ruled(manifest({{"allowed_origins", json::array()}})) == "callerNotListed");
  CHECK(ruled(manifest({{"allowed_origins", {"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"}}})) ==
        "callerNotListed");
}

TEST_CASE("One origin that Chromium cannot read spoils the whole manifest") {
  for (const json& entry : {json("no pattern"),
                            json(3),
                            json(nullptr),
                            json(""),
                            json("*"),
                            json("<all_urls>"),
                            json("https://example.org/"),
                            json("chrome-extension://" + kId),
                            json("chrome-extension://*/"),
                            json("chrome-extension://*." + kId + "/"),
                            json("chrome-extension://a*/"),
                            json("chrome-extension://a:1/"),
                            json("chrome-extension://a:/"),
                            json("chrome-extension://me@a/"),
                            json("chrome-extension:///"),
                            json("*://*/"),
                            json("*://a"),
                            json("CHROME-EXTENSION://" + kId + "/"),
                            json(" chrome-extension://" + kId + "/"),
                            json("chrome-extension://a\t/"),
                            json("chrome-extension://a%zz/"),
                            json("chrome-extension://a?b/"),
                            json("chrome-extension://<a>/")}) {
    INFO(entry.dump());
    CHECK(ruled(withEntry(entry)) == "callerMalformed");
  }
}

TEST_CASE("Origins that Chromium can read do no harm beside ours") {
  for (const char* entry : {"chrome-extension://abc/", "*://example.org/*", "chrome-extension://a/*/b?c#d",
                            "chrome-extension://a.b/", "chrome-extension://a:*/", "chrome-extension://a b/",
                            "chrome-extension://[::1]/", "chrome-extension://a%41/"}) {
    INFO(entry);
    CHECK(ruled(withEntry(entry)) == "accepted");
  }
}

TEST_CASE("Chromium compares the origin, however it is written") {
  const auto only = [](const std::string& entry) { return ruled(manifest({{"allowed_origins", {entry}}})); };
  auto upper = kId;
  upper[0] = static_cast<char>(std::toupper(upper[0]));
  for (const auto& entry :
       {"chrome-extension://" + upper + "/", "chrome-extension://" + kId + "./", "chrome-extension://" + kId + ":*/",
        "chrome-extension://" + kId + "/popup/*", "chrome-extension://%6f" + kId.substr(1) + "/"}) {
    INFO(entry);
    CHECK(only(entry) == "accepted");
  }
  CHECK(only("*://" + kId + "/") == "callerNotListed");
}

TEST_CASE("a finding shows the offending value, bounded") {
  const auto ruling = chromiumRuling(manifest({{"type", std::string(10'000, 'x')}}), kChromiumWanted);
  const auto& detail = std::get<Finding>(ruling).detail;
  CHECK(detail.starts_with("\"xxx"));
  CHECK(detail.size() < 500);
}
