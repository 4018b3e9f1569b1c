// A history that cannot be opened is reported by every method and left as it is.
#include "service/good_params.h"
#include "service/method.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <fstream>
#include <sstream>

using namespace serendip::tests;
using nlohmann::json;

namespace {

void overwrite(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string read(const std::filesystem::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

void execute(const std::filesystem::path& file, const char* sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.string().c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

void checkUnavailable(FreshSession& session) {
  const auto database = session.call("hello", goodParams("hello"))["database"];
  CHECK(database["open"] == false);
  CHECK(database["path"] == session.file().string());
  CHECK(database["reason"].get<std::string>().size() > 20);
  for (const auto& method : serendip::service::methods()) {
    if (method.name != "hello") {
      INFO(method.name);
      const auto error = session.refusal(method.name, goodParams(method.name));
      CHECK(error["code"] == 3);
      CHECK(error["data"] ==
            json{{"name", "databaseUnavailable"}, {"path", database["path"]}, {"reason", database["reason"]}});
    }
  }
}

} // namespace

TEST_CASE("a file that is no database is reported and not touched") {
  FreshSession session;
  for (const std::string& bytes : {std::string("These are my notes, not a database.\n"), std::string(100000, '\xFF'),
                                   std::string("SQLite format 3\0", 16) + std::string(5000, 'x')}) {
    overwrite(session.file(), bytes);
    checkUnavailable(session);
    CHECK((read(session.file()) == bytes));
  }
}

TEST_CASE("a history of a newer program is reported and not touched") {
  FreshSession session;
  session.call("observe", goodParams("observe"));
  FreshSession other;
  std::filesystem::copy_file(session.file(), other.file());
  execute(other.file(), "PRAGMA user_version = 1000");
  const auto bytes = read(other.file());
  checkUnavailable(other);
  CHECK((read(other.file()) == bytes));
}

TEST_CASE("somebody else's database is reported and not touched") {
  FreshSession session;
  execute(session.file(), "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('https://example.org/')");
  const auto bytes = read(session.file());
  checkUnavailable(session);
  CHECK((read(session.file()) == bytes));
}

TEST_CASE("a directory in place of the file is reported, and once it is gone everything works without a restart") {
  FreshSession session;
  std::filesystem::create_directory(session.file());
  checkUnavailable(session);
  CHECK(std::filesystem::is_empty(session.file()));
  std::filesystem::remove(session.file());
  CHECK(session.call("hello", goodParams("hello"))["database"]["open"] == true);
  CHECK(session.call("observe", goodParams("observe"))["observed"][0]["repeated"] == false);
}

TEST_CASE("params are checked before the database is") {
  FreshSession session;
  overwrite(session.file(), "no database");
  CHECK(session.refusal("decide", json::object())["data"]["name"] == "invalidParams");
}

TEST_CASE("a history that a newer program takes over while it is open is noticed, and used again when it fits",
          "[whileOpen]") {
  FreshSession session;
  session.call("observe", goodParams("observe"));
  sqlite3* newer = nullptr;
  REQUIRE(sqlite3_open(session.file().string().c_str(), &newer) == SQLITE_OK);
  sqlite3_stmt* versionOf = nullptr;
  REQUIRE(sqlite3_prepare_v2(newer, "PRAGMA user_version", -1, &versionOf, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_step(versionOf) == SQLITE_ROW);
  const auto version = std::to_string(sqlite3_column_int(versionOf, 0));
  sqlite3_finalize(versionOf);
  sqlite3_close(newer);

  execute(session.file(), "PRAGMA user_version = 1000");
  const auto name = session.refusal("decide", goodParams("decide"))["data"]["name"];
  CHECK((name == "databaseUnavailable" || name == "writeFailed"));
  checkUnavailable(session);
  execute(session.file(), ("PRAGMA user_version = " + version).c_str());
  CHECK(session.call("hello", goodParams("hello"))["database"]["open"] == true);
  CHECK(session.call("decide", goodParams("decide"))["repeated"] == false);
}

TEST_CASE("a file that was moved away while it was open is noticed, and the one in its place is used", "[whileOpen]") {
  FreshSession session;
  session.call("observe", goodParams("observe"));
  std::filesystem::rename(session.file(), session.file().string() + ".old");
  CHECK(session.refusal("decide", goodParams("decide"))["data"]["name"] == "writeFailed");
  CHECK(session.call("decide", goodParams("decide"))["repeated"] == false);
  CHECK(session.call("search", json::object())["senders"].size() == 1);
}
