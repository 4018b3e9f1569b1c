#include "doctor/manifest_search.h"

#include "doctor/manifest_text.h"
#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace serendip;
using namespace serendip::doctor;
using registration::Family;
namespace fs = std::filesystem;

namespace {

/// A user's folder and the system's, as a browser looks through them.
struct Folders {
  TemporaryDirectory root;
  std::vector<fs::path> files{root.path() / "user.json", root.path() / "system.json"};

  void put(std::size_t which, const std::string& text) const { std::ofstream(files[which]) << text; }

  Found found(Family family, platform::ProgramFile program = platform::ProgramFile::executable) const {
    const auto& wanted = family == Family::firefox ? kFirefoxWanted : kChromiumWanted;
    return findManifest(family, files, wanted, [&](const fs::path&) { return program; });
  }
};

const std::string kForChromium = manifestText(builtin::kChromiumManifest);
const std::string kForFirefox = manifestText(builtin::kFirefoxManifest);

} // namespace

TEST_CASE("without a file there is no manifest, nor is a link that leads nowhere one", "[posix]") {
  const Folders folders;
  fs::create_symlink("/nowhere/at/all", folders.files[0]);
  const auto found = folders.found(Family::chromium);
  CHECK(found.manifest.empty());
  CHECK(told(found.ruling) == "manifestMissing");
}

TEST_CASE("the system's manifest counts where the user has none") {
  const Folders folders;
  folders.put(1, kForChromium);
  CHECK(folders.found(Family::chromium).manifest == folders.files[1]);
  CHECK(told(folders.found(Family::chromium).ruling) == "accepted");
}

TEST_CASE("a bad manifest of the user's hides the system's good one from Chromium") {
  const Folders folders;
  folders.put(0, "{");
  folders.put(1, kForChromium);
  CHECK(folders.found(Family::chromium).manifest == folders.files[0]);
  CHECK(told(folders.found(Family::chromium).ruling) == "notJson");
}

TEST_CASE("Firefox passes over a bad manifest of the user's, also one for others") {
  for (const auto& bad :
       {std::string("{"), manifestText(builtin::kFirefoxManifest, {{"allowed_extensions", {"a@b"}}})}) {
    const Folders folders;
    folders.put(0, bad);
    folders.put(1, kForFirefox);
    CHECK(folders.found(Family::firefox).manifest == folders.files[1]);
    CHECK(told(folders.found(Family::firefox).ruling) == "accepted");
  }
}

TEST_CASE("Firefox stays with the manifest it took, though its program is missing") {
  const Folders folders;
  folders.put(0, kForFirefox);
  folders.put(1, kForFirefox);
  const auto found = folders.found(Family::firefox, platform::ProgramFile::missing);
  CHECK(found.manifest == folders.files[0]);
  CHECK(told(found.ruling) == "programMissing");
}

TEST_CASE("of two bad manifests Firefox's first is the one to mend") {
  const Folders folders;
  folders.put(0, "[]");
  folders.put(1, "{");
  CHECK(folders.found(Family::firefox).manifest == folders.files[0]);
  CHECK(told(folders.found(Family::firefox).ruling) == "notObject");
}

TEST_CASE("a file that no manifest can be as large as is not read") {
  const Folders folders;
  folders.put(0, kForChromium);
  fs::resize_file(folders.files[0], 17U << 20U);
  CHECK(told(folders.found(Family::chromium).ruling) == "manifestUnreadable");
}
