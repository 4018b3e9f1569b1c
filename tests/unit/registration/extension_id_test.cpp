// Ids of extensions, and the manifests and callers that are made of them.
#include "registration/extension_id.h"

#include "registration/item.h"
#include "registration/manifest_text.h"
#include "wire/json_text.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace serendip;
using namespace serendip::registration;

namespace {

const std::string kChromiumId = "abcdefghijklmnopabcdefghijklmnop";

} // namespace

TEST_CASE("an extension's id tells its family, and what is malformed belongs to none") {
  CHECK(familyOfExtension(kChromiumId) == Family::chromium);
  for (const auto* id : {"serendip@example.org", "Ser_en-dip.2@Example.org", "@example",
                         "{0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001}", "{0B8F6C0E-58A5-4A43-9C5E-0D1C27A4C0FF}"}) {
    INFO(id);
    CHECK(familyOfExtension(id) == Family::firefox);
  }
  for (const auto& id :
       {std::string(), std::string("abc"), kChromiumId + "a", std::string(31, 'a') + "q", std::string(31, 'a') + "A",
        std::string(31, 'a') + "`", std::string("serendip"), std::string("serendip@"), std::string("a b@example"),
        std::string("a@b@c"), std::string("a/b@example"), std::string("a@exam:ple"), std::string("a[b@example"),
        std::string("a@b{c"), std::string("{no uuid}"), std::string("{0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001"),
        std::string(80, 'a') + "@b"}) {
    INFO(id);
    CHECK_FALSE(familyOfExtension(id));
  }
}

TEST_CASE("a manifest lets in each extension of its family once, and no other") {
  const std::vector<std::string> ids{kChromiumId, "serendip@example.org", kChromiumId};
  const auto chromium = nlohmann::json::parse(manifestText(Family::chromium, "/usr/bin/serendip", ids));
  CHECK(chromium["path"] == "/usr/bin/serendip");
  CHECK(chromium["allowed_origins"].size() == 2);
  CHECK(chromium["allowed_origins"][1] == "chrome-extension://" + kChromiumId + "/");
  const auto firefox = nlohmann::json::parse(manifestText(Family::firefox, "/usr/bin/serendip", ids));
  CHECK(firefox["allowed_extensions"].size() == 2);
  CHECK(firefox["allowed_extensions"][1] == "serendip@example.org");
}

TEST_CASE("a path that is not UTF-8 is refused in manifests and starters", "[posix]") {
  for (const auto* path : {"/opt/caf\xE9/serendip", "/opt/\xED\xA0\x80/serendip"}) {
    CHECK_THROWS_AS(manifestText(Family::chromium, path, {}), Refused);
    CHECK_THROWS_WITH(starterText(path), Catch::Contains("read a path in UTF-8 only. Move it"));
  }
}

TEST_CASE("the program of a manifest is told only where the manifest is of our name") {
  CHECK(programOfManifest(R"({"name": "serendip.host", "path": "/usr/bin/serendip"})") == "/usr/bin/serendip");
  for (const auto* text : {"{", "[]", "{}", R"({"name": "other", "path": "/x"})", R"({"name": "serendip.host"})",
                           R"({"name": "serendip.host", "path": 3})", R"({"name": 3, "path": "/x"})"}) {
    INFO(text);
    CHECK_FALSE(programOfManifest(text));
  }
}
