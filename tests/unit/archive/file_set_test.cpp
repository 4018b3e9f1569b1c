#include "archive/file_set.h"
#include "archive/problem.h"
#include "archive/text_source.h"
#include "archive/zip_file.h"
#include "archive/zip_file_set.h"
#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <random>

using namespace serendip;
using namespace serendip::archive;

namespace {

std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void writeFile(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

/// Text that does not compress much.
std::string noise(std::size_t bytes, unsigned seed) {
  std::mt19937 random(seed);
  std::string text(bytes, ' ');
  for (char& c : text) {
    c = static_cast<char>('a' + random() % 26);
  }
  return text;
}

} // namespace

TEST_CASE("a zip's files are read by number, whatever their names are") {
  const TemporaryDirectory directory;
  const auto zip = directory.path() / "a.zip";
  const auto big = noise(300'000, 1);
  for (const std::uint16_t method : std::initializer_list<std::uint16_t>{8, 0}) {
    writeZip(zip, {{"Connections.csv", "one"}, {"../../../messages.csv", big}, {"/etc/passwd", ""}},
             {.method = method});
    const auto set = openFileSet(zip);
    REQUIRE(set->files().size() == 3);
    CHECK(set->problem().empty());
    CHECK(set->files()[1].path == "../../../messages.csv");
    CHECK(contentOf(set->open(1)) == big);
    CHECK(contentOf(set->open(0)) == "one");
    CHECK(contentOf(set->open(2)).empty());
  }
}

TEST_CASE("an encrypted zip is refused with what to do") {
  const TemporaryDirectory directory;
  writeZip(directory.path() / "a.zip", {{"Connections.csv", "secret"}}, {.encrypted = true});
  CHECK_THROWS_WITH(openFileSet(directory.path() / "a.zip"), Catch::Contains("encrypted") && Catch::Contains("unpack"));
}

TEST_CASE("what unpacks to far more than was packed is refused while it is read") {
  const TemporaryDirectory directory;
  writeZip(directory.path() / "a.zip", {{"messages.csv", std::string(32U << 20U, '\0')}});
  const auto set = openFileSet(directory.path() / "a.zip");
  CHECK_THROWS_WITH(contentOf(set->open(0)), Catch::Contains("200 times"));
}

TEST_CASE("a method of packing that LinkedIn does not use is refused") {
  const TemporaryDirectory directory;
  writeZip(directory.path() / "a.zip", {{"messages.csv", "text"}}, {.method = 12});
  const auto set = openFileSet(directory.path() / "a.zip");
  CHECK_THROWS_WITH(set->open(0), Catch::Contains("method"));
}

TEST_CASE("a zip with far too many entries is refused") {
  const TemporaryDirectory directory;
  std::vector<std::pair<std::string, std::string>> files(ZipFileSet::kMostEntries + 1, {"x", ""});
  writeZip(directory.path() / "a.zip", files);
  CHECK_THROWS_WITH(openFileSet(directory.path() / "a.zip"), Catch::Contains("10,000"));
}

TEST_CASE("a zip cut off at any place gives what is whole and says that it is cut off") {
  const TemporaryDirectory directory;
  const auto zip = directory.path() / "a.zip";
  const auto first = noise(3000, 2);
  const auto second = noise(3000, 3);
  writeZip(zip, {{"Connections.csv", first}, {"messages.csv", second}});
  const auto bytes = bytesOf(zip);
  bool firstAlone = false;
  for (std::size_t cut = 4; cut < bytes.size() - 22; cut += 37) {
    writeFile(zip, bytes.substr(0, cut));
    const auto set = openFileSet(zip);
    CHECK(set->problem().find("cut off") != std::string::npos);
    for (std::size_t file = 0; file < set->files().size(); ++file) {
      const auto& expected = set->files()[file].path == "messages.csv" ? second : first;
      try {
        const auto content = contentOf(set->open(file));
        CHECK(content == expected);
        firstAlone = firstAlone || file == 0;
      } catch (const FileProblem& problem) {
        CHECK(std::string(problem.what()).find("cut off") != std::string::npos);
      }
    }
  }
  CHECK(firstAlone);
}

TEST_CASE("a zip with a changed byte never gives other content as if nothing were wrong") {
  const TemporaryDirectory directory;
  const auto zip = directory.path() / "a.zip";
  const auto content = noise(2000, 4);
  writeZip(zip, {{"messages.csv", content}});
  const auto bytes = bytesOf(zip);
  std::size_t refused = 0;
  for (std::size_t place = 60; place < 1200; place += 13) {
    auto changed = bytes;
    changed[place] = static_cast<char>(changed[place] ^ 0x55);
    writeFile(zip, changed);
    try {
      const auto read = contentOf(openFileSet(zip)->open(0));
      CHECK(read == content);
    } catch (const FileProblem&) {
      ++refused;
    }
  }
  CHECK(refused > 50);
}

TEST_CASE("what is no zip, or empty, is refused with what to do") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "a.zip";
  writeFile(path, "");
  CHECK_THROWS_WITH(openFileSet(path), Catch::Contains("empty") && Catch::Contains("download"));
  writeFile(path, "<html>not found</html>");
  CHECK_THROWS_WITH(openFileSet(path), Catch::Contains("no zip"));
  CHECK_THROWS_WITH(openFileSet(directory.path() / "missing.zip"), Catch::Contains("cannot be opened"));
}

TEST_CASE("a folder gives the files below it but follows no link, and a file gives itself", "[posix]") {
  const TemporaryDirectory directory;
  const TemporaryDirectory elsewhere;
  writeFile(directory.path() / "sub" / "Connections.csv", "one");
  writeFile(elsewhere.path() / "messages.csv", "two");
  std::filesystem::create_symlink(elsewhere.path(), directory.path() / "linked");
  std::filesystem::create_symlink(elsewhere.path() / "messages.csv", directory.path() / "messages.csv");
  const auto set = openFileSet(directory.path());
  REQUIRE(set->files().size() == 1);
  CHECK(contentOf(set->open(0)) == "one");
  const auto single = openFileSet(elsewhere.path() / "messages.csv");
  REQUIRE(single->files().size() == 1);
  CHECK(contentOf(single->open(0)) == "two");
}
