#include "archive/merge_export.h"

#include "archive/random_life.h"
#include "archive/write_export.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace serendip;
using namespace serendip::archive;
using namespace serendip::tests;
using history::Database;
using history::HistoryFolder;

namespace {

std::string exportOf(Database& database) {
  std::string text;
  writeExport(database, [&](std::string_view line) { text += line; });
  return text;
}

/// A machine with a history of its own.
struct Machine {
  HistoryFolder folder;
  Database database{folder.file()};

  Machine() { database.connection().exec("PRAGMA synchronous = OFF"); } // no test here needs to survive a power cut

  MergeReport take(const std::string& text) {
    const auto file = folder.path() / "export.jsonl";
    history::writeBytes(file, text);
    return mergeExport(database, *openExport(file), file.string());
  }

  std::string text() { return exportOf(database); }
};

std::string joinedInto(const std::vector<std::string>& exports) {
  Machine machine;
  for (const auto& each : exports) {
    machine.take(each);
  }
  return machine.text();
}

/// The lines that only one of two exports has; nothing if they are the same.
std::string difference(const std::string& one, const std::string& other) {
  const auto onlyIn = [](const std::string& text, const std::string& rest, const char* sign) {
    std::string lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
      lines += rest.find(line + "\n") == std::string::npos ? sign + line + "\n" : "";
    }
    return lines;
  };
  return one == other ? "" : "differ\n" + onlyIn(one, other, "- ") + onlyIn(other, one, "+ ");
}

} // namespace

TEST_CASE("two machines' exports unite to the same history in any order, repeated or not") {
  const auto seed = GENERATE(range(0U, 40U));
  CAPTURE(seed);
  Machine one;
  Machine other;
  const int steps = 5 + static_cast<int>(seed) * 2;
  RandomLife(seed, 0).live(one.database, steps);
  RandomLife(seed, 1).live(other.database, steps);
  const auto a = one.text();
  const auto b = other.text();

  REQUIRE(difference(joinedInto({a}), a) == "");
  REQUIRE(difference(joinedInto({b}), b) == "");
  const auto both = joinedInto({a, b});
  CHECK(difference(joinedInto({b, a}), both) == "");
  CHECK(difference(joinedInto({a, b, a, b, both}), both) == "");
  CHECK(difference(joinedInto({a + b}), both) == "");
  CHECK(difference(joinedInto({b + a}), both) == "");
  const auto report = one.take(b);
  CHECK(report.skipped == 0);
  CHECK(difference(one.text(), both) == "");
  other.take(a);
  CHECK(difference(other.text(), both) == "");
  const auto again = one.take(both);
  CHECK(again.added == 0);
  CHECK(again.known == again.lines);
  CHECK(difference(one.text(), both) == "");
}
