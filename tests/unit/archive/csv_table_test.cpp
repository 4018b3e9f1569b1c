#include "archive/csv_table.h"
#include "archive/problem.h"
#include "archive/text_source.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace serendip::archive;

namespace {

constexpr auto kRequired = std::to_array<std::string_view>({"firstname", "connectedon"});

CsvTable tableOf(std::string text) {
  return CsvTable(sourceOf(std::move(text)), kRequired);
}

} // namespace

TEST_CASE("the header is found behind a preamble, and columns by name whatever their order and spelling") {
  auto table = tableOf("Notes:\n\"When exporting, some \"\"emails\"\" are missing.\"\n\n"
                       " CONNECTED_ON ,Extra,first name\n08 Feb 2026,x, Ada \n");
  REQUIRE(table.next());
  CHECK(table.line() == 5);
  CHECK(table[table.column("firstname")] == "Ada");
  CHECK(table[table.column("connectedon")] == "08 Feb 2026");
  CHECK_FALSE(table.column("url"));
  CHECK(table[table.column("url")].empty());
}

TEST_CASE("a spreadsheet's semicolons and tabs are understood") {
  for (const std::string delimiter : {";", "\t"}) {
    auto table = tableOf("First Name" + delimiter + "Connected On\r\nAda" + delimiter + "08 Feb 2026\r\n");
    REQUIRE(table.next());
    CHECK(table[table.column("connectedon")] == "08 Feb 2026");
    CHECK_FALSE(table.next());
  }
}

TEST_CASE("a file without the header is refused with what is missing") {
  CHECK_THROWS_WITH(tableOf("a,b\n1,2\n"), Catch::Contains("firstname, connectedon"));
  CHECK_THROWS_WITH(tableOf(""), Catch::Contains("empty"));
  CHECK_THROWS_AS(tableOf(std::string(200, '\n')), FileProblem);
}

TEST_CASE("a row with too few or too many fields is told, surplus empty ones are none") {
  auto table = tableOf("First Name,Connected On\nAda\nAda,2,3\nAda,2,,\n\"Ada,2\nAda,2\n");
  REQUIRE(table.next());
  CHECK(table.problem() == "The row has 1 fields where the header has 2.");
  REQUIRE(table.next());
  CHECK(table.problem() == "The row has 3 fields where the header has 2.");
  REQUIRE(table.next());
  CHECK(table.problem().empty());
  REQUIRE(table.next());
  CHECK(table.problem() == "The row has a quote that is never closed.");
  CHECK(table.line() == 5);
  REQUIRE(table.next());
  CHECK(table.problem().empty());
}

TEST_CASE("a header is looked for in the first rows only, and split where a spreadsheet chose another delimiter") {
  for (const std::string delimiter : {";", "\t"}) {
    auto table = tableOf("First Name" + delimiter + "Connected On\nAda" + delimiter + "08 Feb 2026\n");
    REQUIRE(table.next());
    CHECK(table[table.column("firstname")] == "Ada");
  }
  CHECK_THROWS_WITH(tableOf("First Name;Other\nAda;x\n"), Catch::Contains("was found in the first 2 rows"));
  std::string preamble;
  for (int row = 0; row < 500; ++row) {
    preamble += "nothing\n";
  }
  CHECK_THROWS_AS(tableOf(preamble + "First Name,Connected On\nAda,08 Feb 2026\n"), FileProblem);
}
