// Archives and exports whose bytes cannot be read on, or not again.
#include "archive/byte_source.h"
#include "archive/export_line.h"
#include "archive/file_set.h"
#include "archive/merge_export.h"
#include "archive/problem.h"
#include "archive/text_source.h"
#include "archive/zip_file.h"
#include "archive/zip_file_set.h"
#include "history/history_folder.h"
#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>

using namespace serendip;
using namespace serendip::archive;
namespace fs = std::filesystem;

namespace {

/// A file of which nothing from `end` on can be read.
class FailingDisk : public platform::ReadableBytes {
public:
  FailingDisk(std::string text, std::uint64_t end) : text_(std::move(text)), end_(end) {}

  std::uint64_t size() const override { return text_.size(); }

  std::size_t readAt(std::uint64_t offset, std::span<char> into) const override {
    if (offset >= end_ && end_ < text_.size()) {
      throw platform::NotReadable("Input/output error");
    }
    const auto count = std::min<std::uint64_t>(into.size(), std::min<std::uint64_t>(end_, text_.size()) - offset);
    std::copy_n(text_.begin() + static_cast<std::ptrdiff_t>(offset), count, into.begin());
    return count;
  }

private:
  std::string text_;
  std::uint64_t end_;
};

/// A file that can be read through once.
class OnceReadable : public FailingDisk {
public:
  explicit OnceReadable(const std::string& text) : FailingDisk(text, text.size()) {}

  std::size_t readAt(std::uint64_t offset, std::span<char> into) const override {
    begun_ += offset == 0 ? 1 : 0;
    if (begun_ > 1) {
      throw platform::NotReadable("Input/output error");
    }
    return FailingDisk::readAt(offset, into);
  }

private:
  mutable int begun_ = 0;
};

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

} // namespace

TEST_CASE("a file that cannot be read on says so where it ends") {
  const FailingDisk disk(std::string(5000, 'x'), 2500);
  const auto set = openFileSet(disk, "Connections.csv");
  REQUIRE(set->files().size() == 1);
  auto source = set->open(0);
  std::array<char, 2500> piece{};
  CHECK(source(piece) == 2500);
  CHECK_THROWS_AS(source(piece), FileProblem);
}

TEST_CASE("of a zip that cannot be read on, what is before is read and what is behind is told") {
  const auto whole = zipOf({{"Connections.csv", std::string(300'000, 'a')}, {"Invitations.csv", "b"}}, {.method = 0});
  const FailingDisk disk(whole, 100'000);
  CHECK(looksLikeZip(disk));
  const ZipFileSet set(disk);
  CHECK_FALSE(set.problem().empty());
  const FailingDisk nothing(whole, 0);
  CHECK_FALSE(looksLikeZip(nothing));
  CHECK_THROWS_WITH(ZipFileSet(nothing), "The file is no zip; choose the archive as LinkedIn gave it.");
}

TEST_CASE("an export that cannot be read on is refused, and nothing of it is taken") {
  const history::HistoryFolder folder;
  history::Database database(folder.file());
  const std::string text = exportHeader().dump() + "\n" + std::string(200'000, '\n');
  CHECK_FALSE(isExport(FailingDisk(text, 0)));
  CHECK_THROWS_WITH(mergeExport(database, FailingDisk(text, 100'000), "all.jsonl", false),
                    "The file all.jsonl cannot be read; check that it exists and is yours, then try again.");
}

TEST_CASE("an export whose second reading fails is refused, and no line of it is lost without a word") {
  const history::HistoryFolder folder;
  history::Database database(folder.file());
  const std::string waits = R"({"kind":"undo","id":"00000000-0000-4000-8000-000000000001","at":1790000000000,)"
                            R"("event":"00000000-0000-4000-8000-000000000002"})";
  const auto text = exportHeader().dump() + "\n" + waits + "\n";
  const auto report = mergeExport(database, FailingDisk(text, text.size()), "all.jsonl", false);
  REQUIRE(report.reasons.size() == 1);
  CHECK(report.reasons[0].line == 2);
  CHECK_THROWS_AS(mergeExport(database, OnceReadable(text), "all.jsonl", false), ExportRefused);
}

TEST_CASE("a folder with more entries than an archive has is refused, and what lies deep in it is not looked for") {
  const TemporaryDirectory folder;
  write(folder.path() / "a/b/c/d/e/f/g/h/i/j/k/l/Connections.csv", "deep");
  write(folder.path() / "a/Connections.csv", "near");
  const auto set = openFileSet(folder.path());
  REQUIRE(set->files().size() == 1);
  CHECK(contentOf(set->open(0)) == "near");
  fs::remove(folder.path() / "a/Connections.csv");
  CHECK_THROWS_WITH(set->open(0), Catch::Contains("cannot be opened; check that it may be read."));
  for (int i = 0; i < 10'001; ++i) {
    fs::create_directory(folder.path() / std::to_string(i));
  }
  CHECK_THROWS_WITH(openFileSet(folder.path()), Catch::Contains("more than 10,000 entries"));
}
