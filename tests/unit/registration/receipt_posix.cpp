// What the receipt remembers, and what is put, found and taken back by it.
#include "registration/receipt.h"

#include "platform/path_text.h"
#include "platform/registry.h"
#include "platform/temporary_directory.h"
#include "platform/variable.h"
#include "registration/apply.h"
#include "registration/item_store.h"
#include "registration/plan.h"
#include "registration/receipt_file.h"
#include "registration/take_back.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace serendip;
using namespace serendip::registration;
namespace fs = std::filesystem;

namespace {

/// A home of its own, where receipts and manifests lie.
class Home {
public:
  const fs::path& path() const { return folder_.path(); }

  std::string in(const std::string& name) const { return (path() / name).string(); }

private:
  TemporaryDirectory folder_;
  Variable home_{"HOME", folder_.path().c_str()};
  Variable data_{"XDG_DATA_HOME", nullptr};
};

Item manifest(const std::string& where, const std::vector<std::string>& browsers = {"chromium"}) {
  return {Item::Kind::manifest, where, "the manifest", "/usr/bin/serendip", browsers};
}

Item registryValue() {
  return {
      Item::Kind::registry, "Software\\One\\NativeMessagingHosts\\serendip.host", "C:\\a.json", "C:\\b.exe", {"one"}};
}

std::string textOf(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

} // namespace

TEST_CASE("a receipt is read as it was written, with every kind of item") {
  const Home home;
  Receipt receipt;
  receipt.entries = {{manifest("/a/one.json", {"chromium", "brave"}), {"an older manifest"}},
                     {{Item::Kind::starter, "/a/host", "#!/bin/sh\n", "/usr/bin/serendip", {"firefox-flatpak"}}, {}},
                     {registryValue(), {}}};
  receipt.folders = {"/a"};
  receipt.extensionIds = {"abcdefghijklmnopabcdefghijklmnop"};
  write(userReceipt(), receiptText(receipt));
  CHECK(readReceipt(userReceipt()) == receipt);
  CHECK(receipt.find("/a/host")->item.kind == Item::Kind::starter);
  CHECK(receipt.find("/a/other") == nullptr);
}

TEST_CASE("receipts are equal only if all that they remember is") {
  Receipt receipt;
  receipt.entries = {{manifest("/a/one.json"), {"older"}}};
  const auto changed = [&](auto change) {
    auto other = receipt;
    change(other);
    return other;
  };
  CHECK(changed([](Receipt&) {}) == receipt);
  CHECK(changed([](Receipt& other) { other.folders = {"/a"}; }) != receipt);
  CHECK(changed([](Receipt& other) { other.extensionIds = {"x@y"}; }) != receipt);
  CHECK(changed([](Receipt& other) { other.entries.clear(); }) != receipt);
  CHECK(changed([](Receipt& other) { other.entries[0].formerTexts.clear(); }) != receipt);
  CHECK(changed([](Receipt& other) { other.entries[0].item.kind = Item::Kind::starter; }) != receipt);
  CHECK(changed([](Receipt& other) { other.entries[0].item.where = "/b"; }) != receipt);
  CHECK(changed([](Receipt& other) { other.entries[0].item.text = "other"; }) != receipt);
  CHECK(changed([](Receipt& other) { other.entries[0].item.program = "/b"; }) != receipt);
  CHECK(changed([](Receipt& other) { other.entries[0].item.browsers = {}; }) != receipt);
}

TEST_CASE("a receipt that cannot be looked at is refused with the next step") {
  const Home home;
  fs::create_directories(home.path() / "folder.json");
  for (const auto& name : {std::string("folder.json"), std::string(300, 'x')}) {
    INFO(name);
    CHECK_THROWS_WITH(readReceipt(home.path() / name),
                      Catch::Contains("cannot be read (") && Catch::Contains("or register again."));
  }
  CHECK(readReceipt(home.path() / "missing.json").empty());
}

TEST_CASE("an empty receipt is no file") {
  const Home home;
  Receipt receipt;
  receipt.entries = {{manifest("/a/one.json"), {}}};
  keepReceipt(receipt, {});
  CHECK(readReceipt(userReceipt()) == receipt);
  keepReceipt({}, {});
  CHECK_FALSE(fs::exists(userReceipt()));
}

TEST_CASE("an item that several browsers read is kept until the last of them is taken back") {
  const Home home;
  const auto where = home.in("manifests/serendip.host.json");
  write(where, "the manifest");
  Receipt receipt;
  receipt.entries = {{manifest(where, {"one", "two"}), {}}};
  receipt.folders = {home.in("manifests")};
  keepReceipt(receipt, {});

  const auto first = takeBack({"one"}, {}, receipt);
  REQUIRE(first.size() == 1);
  CHECK(first[0].how == TakenBack::How::kept);
  CHECK(textOf(where) == "the manifest");
  const auto left = readReceipt(userReceipt());
  REQUIRE(left.entries.size() == 1);
  CHECK(left.entries[0].item.browsers == std::vector<std::string>{"two"});

  CHECK(takeBack({"three"}, {}, left).empty());
  const auto second = takeBack({"two"}, {}, left);
  REQUIRE(second.size() == 1);
  CHECK(second[0].how == TakenBack::How::removed);
  CHECK_FALSE(fs::exists(home.path() / "manifests"));
  CHECK_FALSE(fs::exists(userReceipt()));
}

TEST_CASE("registering for another browser at the same place remembers both") {
  const Home home;
  const auto where = home.in("manifests/serendip.host.json");
  Plan plan;
  plan.items = {manifest(where, {"one"})};
  apply(plan, {}, {});
  plan.items = {manifest(where, {"two"})};
  apply(plan, {}, readReceipt(userReceipt()));
  const auto receipt = readReceipt(userReceipt());
  REQUIRE(receipt.entries.size() == 1);
  CHECK(receipt.entries[0].item.browsers == std::vector<std::string>{"two", "one"});
  CHECK(receipt.entries[0].formerTexts.empty());
  CHECK(receipt.folders.front() == home.in(".local"));
  CHECK(textOf(where) == "the manifest");
}

TEST_CASE("where a value of the registry is to be written and there is none, everything is as it was") {
  const Home home;
  const auto where = home.in("manifests/serendip.host.json");
  Plan plan;
  plan.items = {manifest(where), registryValue()};
  CHECK_THROWS_AS(apply(plan, {}, {}), platform::RegistryRefused);
  CHECK_FALSE(fs::exists(home.path() / "manifests"));
  CHECK_FALSE(fs::exists(userReceipt()));

  CHECK(standingOf(registryValue(), {}).nothing());
  CHECK_NOTHROW(drop(registryValue(), {}));
  CHECK_NOTHROW(dropUnfinished(registryValue(), {}));
}

TEST_CASE("what stands in an item's place is told apart") {
  const Home home;
  const auto standing = [&](const std::string& name) { return standingOf(manifest(home.in(name)), {}); };
  CHECK(standing("missing").nothing());
  write(home.path() / "text", "the manifest");
  CHECK(standing("text").text == "the manifest");
  CHECK(standing("text/below").nothing());
  fs::create_symlink("nowhere", home.path() / "link");
  CHECK(standing("link").strange == "is a link to nowhere");
  fs::create_directory(home.path() / "folder");
  CHECK(standing("folder").strange == "is no ordinary file");
  fs::resize_file(home.path() / "text", (1 << 20) + 1);
  CHECK(standing("text").strange == "cannot be read (it is larger than 1 MiB)");
  CHECK(standing(std::string(300, 'x')).strange == "cannot be looked at (File name too long)");
}

TEST_CASE("what cannot be removed says so, and a half-written file beside a missing folder is no fault") {
  const Home home;
  write(home.path() / "folder" / "kept", "");
  CHECK_THROWS_WITH(drop(manifest(home.in("folder")), {}),
                    Catch::Contains("folder cannot be removed (Directory not empty). Check the permissions"));
  CHECK_NOTHROW(dropUnfinished(manifest(home.in("missing/serendip.host.json")), {}));
  write(home.path() / "a.json.unfinished", "half");
  dropUnfinished(manifest(home.in("a.json")), {});
  CHECK_FALSE(fs::exists(home.path() / "a.json.unfinished"));
}
