#include "archive/csv_reader.h"
#include "archive/problem.h"
#include "archive/text_source.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace serendip::archive;

namespace {

struct Row {
  std::size_t line;
  std::vector<std::string> fields;
  std::string broken = {};

  friend bool operator==(const Row&, const Row&) = default;

  friend std::ostream& operator<<(std::ostream& out, const Row& row) {
    out << row.line << ": " << row.broken;
    for (const auto& field : row.fields) {
      out << " [" << field << ']';
    }
    return out;
  }
};

std::vector<Row> rowsOf(const std::string& text, std::size_t piece = 1U << 20U) {
  CsvReader reader(sourceOf(text, piece));
  std::vector<Row> rows;
  while (reader.next()) {
    rows.push_back({reader.line(), {reader.fields().begin(), reader.fields().end()}, std::string(reader.broken())});
  }
  return rows;
}

} // namespace

TEST_CASE("rows are taken apart as RFC 4180 says, each with the line it begins in") {
  CHECK(rowsOf("a,b\n1,2\n") == std::vector<Row>{{1, {"a", "b"}}, {2, {"1", "2"}}});
  CHECK(rowsOf("a,b") == std::vector<Row>{{1, {"a", "b"}}});
  CHECK(rowsOf("a,\n,b\n,\n") == std::vector<Row>{{1, {"a", ""}}, {2, {"", "b"}}, {3, {"", ""}}});
  CHECK(rowsOf("\"a,\nb\",\"say \"\"hi\"\"\"\nc,d\n") ==
        std::vector<Row>{{1, {"a,\nb", "say \"hi\""}}, {3, {"c", "d"}}});
  CHECK(rowsOf("\"\",\"\"\"\"\n") == std::vector<Row>{{1, {"", "\""}}});
  CHECK(rowsOf("a,b,").back().fields.size() == 3);
  CHECK(rowsOf("").empty());
}

TEST_CASE("what spreadsheets add to a file is tolerated") {
  CHECK(rowsOf("\xEF\xBB\xBF\"a\",b\r\n\"1\",2\r\n") == std::vector<Row>{{1, {"a", "b"}}, {2, {"1", "2"}}});
  CHECK(rowsOf("a\n\n\r\nb\n") == std::vector<Row>{{1, {"a"}}, {4, {"b"}}});
  CHECK(rowsOf("Bob \"Bobby\" Li,2\n") == std::vector<Row>{{1, {"Bob \"Bobby\" Li", "2"}}});
}

TEST_CASE("a file in UTF-16 is refused with what to do") {
  CsvReader reader(sourceOf(std::string("\xFF\xFE"
                                        "a\0b\0",
                                        6)));
  CHECK_THROWS_WITH(reader.next(), Catch::Contains("UTF-16") && Catch::Contains("CSV UTF-8"));
}

TEST_CASE("a row with broken quoting costs that row and not the file") {
  const auto rows = rowsOf("a,b\n\"never closed,2\n3,4\n5,\"6\"x\n7,8\n");
  REQUIRE(rows.size() == 5);
  CHECK(rows[1] == Row{2, {}, "has text after a closing quote"});
  CHECK(rows[2] == Row{3, {"3", "4"}});
  CHECK(rows[3] == Row{4, {}, "has text after a closing quote"});
  CHECK(rows[4] == Row{5, {"7", "8"}});
}

TEST_CASE("a quote that is never closed does not swallow the rows after it") {
  const auto rows = rowsOf("a,b\n1,\"open\n3,4\n5,6");
  REQUIRE(rows.size() == 4);
  CHECK(rows[1] == Row{2, {}, "has a quote that is never closed"});
  CHECK(rows[3] == Row{4, {"5", "6"}});
}

TEST_CASE("a field of 10 MB is given up and the next row read, in bounded memory") {
  const std::string huge(10U << 20U, 'x');
  for (const std::string& field : {huge, '"' + huge + '"'}) {
    const auto rows = rowsOf("a,b\n1," + field + "\n3,4\n");
    REQUIRE(rows.size() == 3);
    CHECK_FALSE(rows[1].broken.empty());
    CHECK(rows[1].line == 2);
    CHECK(rows[2] == Row{3, {"3", "4"}});
  }
}

TEST_CASE("where a file is cut into pieces makes no difference") {
  const std::string text = "\xEF\xBB\xBFk,\"a \"\"b\"\"\r\nc\"\r\n1,\"open\n\"2\",x\"y\n\"3\"z,4\n,\"\"\n5,\"6\"\r\n";
  const auto whole = rowsOf(text);
  CHECK(whole.size() == 6);
  for (std::size_t piece = 1; piece < text.size(); ++piece) {
    CHECK(rowsOf(text, piece) == whole);
  }
}

TEST_CASE("rows that lie across the buffer's end come whole") {
  std::string text;
  std::vector<Row> expected;
  for (std::size_t i = 1; i <= 5000; ++i) {
    const std::string field(i % 211, 'f');
    text += '"' + field + "\",\"" + std::to_string(i) + "\"\n";
    expected.push_back({i, {field, std::to_string(i)}});
  }
  CHECK(rowsOf(text) == expected);
  CHECK(rowsOf(text, 777) == expected);
}

TEST_CASE("a last row that is broken and has no line break ends the file, however it is read") {
  for (const std::size_t piece : {std::size_t{1}, std::size_t{1} << 20U}) {
    CAPTURE(piece);
    const auto after = rowsOf("a,b\n\"x\"y", piece);
    REQUIRE(after.size() == 2);
    CHECK(after[1].broken == "has text after a closing quote");
    const auto open = rowsOf("a,b\n\"x,y", piece);
    REQUIRE(open.size() == 2);
    CHECK(open[1].line == 2);
    CHECK(open[1].broken == "has a quote that is never closed");
    CHECK(rowsOf("a,\"b\"\r", piece) == std::vector<Row>{{1, {"a", "b"}}});
    CHECK(rowsOf("a,\"b\"\r\n", piece) == std::vector<Row>{{1, {"a", "b"}}});
  }
}

TEST_CASE("a file of nothing but a byte order mark has no rows, and UTF-16 is refused in either order") {
  CHECK(rowsOf("\xEF\xBB\xBF").empty());
  CHECK(rowsOf("\xEF\xBB") == std::vector<Row>{{1, {"\xEF\xBB"}}});
  CHECK_THROWS_AS(rowsOf("\xFE\xFF"), FileProblem);
}
