// What a host keeps between two calls, and how it goes on after what should not happen.
#include "service/good_params.h"

#include <catch2/catch.hpp>

#include <new>

using namespace serendip;
using namespace serendip::tests;
using nlohmann::json;

namespace {

json refusal(service::Session& session, std::string_view method, const json& params) {
  try {
    const auto result = service::dispatch(session, method, params);
    throw std::logic_error("not refused: " + result.dump());
  } catch (const wire::Error& error) {
    return error.json();
  }
}

/// Sends what is a whole archive file in one piece.
json sendArchive(FreshSession& session, unsigned id, const std::string& name, std::size_t bytes,
                 const std::string& data) {
  session.call("archiveBegin", {{"id", uuidText(id)}, {"name", name}, {"bytes", bytes}});
  return session.call("archiveChunk", {{"archive", uuidText(id)}, {"offset", 0}, {"data", data}});
}

const std::string kConnections = "Rmlyc3QgTmFtZSxMYXN0IE5hbWUsVVJMLENvbm5lY3RlZCBPbgo="; // 38 bytes

} // namespace

TEST_CASE("without a place for a history hello says why, and every other method too") {
  const std::string why = "There is no home directory; set HOME, then try again.";
  auto session = service::Session::withoutFile({wire::Caller::Kind::firefox, "x"}, why);
  CHECK(service::dispatch(session, "hello", json::object())["database"] ==
        json{{"open", false}, {"path", ""}, {"reason", why}});
  for (const char* method : {"suggest", "observe", "decide", "ledger", "archiveBegin", "archiveCancel", "replay"}) {
    INFO(method);
    CHECK(refusal(session, method, goodParams(method))["data"] ==
          json{{"name", "databaseUnavailable"}, {"path", ""}, {"reason", why}});
  }
}

TEST_CASE("after a fault that nobody foresaw the next call starts from a history that is opened anew") {
  const TemporaryDirectory folder;
  bool memory = true;
  service::Session session({wire::Caller::Kind::chromium, "x"}, folder.path() / "history.db", [&memory] {
    if (!memory) {
      throw std::bad_alloc();
    }
    return Instant{1791000000000};
  });
  service::dispatch(session, "decide", goodParams("decide"));
  service::dispatch(session, "archiveBegin", goodParams("archiveBegin"));
  REQUIRE(session.archive());
  memory = false;
  auto other = goodParams("decide");
  other["id"] = uuidText(77);
  CHECK_THROWS_AS(service::dispatch(session, "decide", other), std::bad_alloc);
  CHECK_FALSE(session.archive());
  memory = true;
  CHECK(service::dispatch(session, "decide", other)["repeated"] == false); // nothing of the first attempt was kept
  CHECK(service::dispatch(session, "decide", other)["repeated"] == true);
}

TEST_CASE("where no temporary file can be made an archive is refused with what to do, and the rest goes on",
          "[posix]") {
  FreshSession session;
  session.call("observe", goodParams("observe"));
  const auto folder = session.file().parent_path();
  const auto away = folder.string() + "-away";
  std::filesystem::rename(folder, away);
  const auto error = session.refusal("archiveBegin", goodParams("archiveBegin"));
  std::filesystem::rename(away, folder);
  CHECK(error["data"]["name"] == "writeFailed");
  CHECK_THAT(error["message"].get<std::string>(),
             Catch::StartsWith("A temporary file cannot be made (") && Catch::EndsWith("then try again."));
  CHECK(session.call("archiveBegin", goodParams("archiveBegin"))["archive"] == uuidText(6));
}

TEST_CASE("an archive that is not the one being sent is unknown, by its UUID") {
  FreshSession session;
  for (const char* method : {"archiveStep", "archiveChunk"}) {
    const auto error = session.refusal(method, goodParams(method));
    CHECK(error["data"] == json{{"name", "unknownArchive"}, {"archive", uuidText(6)}});
  }
  session.call("archiveBegin", goodParams("archiveBegin"));
  CHECK(session.refusal("archiveStep", {{"archive", uuidText(7)}})["data"]["archive"] == uuidText(7));
  CHECK(session.call("archiveCancel", {{"archive", uuidText(7)}}) == json::object());
  CHECK(session.call("archiveChunk", goodParams("archiveChunk"))["received"] == 38); // cancelling another left it alone
  CHECK(session.call("archiveCancel", {{"archive", uuidText(6)}}) == json::object());
  CHECK(session.call("archiveCancel", {{"archive", uuidText(6)}}) == json::object());
  CHECK(session.refusal("archiveStep", {{"archive", uuidText(6)}})["data"]["name"] == "unknownArchive");
}

TEST_CASE("pieces of an archive that leave a gap, go too far or are nothing are refused by their field") {
  FreshSession session;
  session.call("archiveBegin", {{"id", uuidText(6)}, {"name", "Connections.csv"}, {"bytes", 38}});
  const auto piece = [&](std::int64_t offset, const std::string& data) {
    return json{{"archive", uuidText(6)}, {"offset", offset}, {"data", data}};
  };
  CHECK(session.refusal("archiveChunk", piece(1, kConnections))["data"]["field"] == "offset");
  CHECK(session.refusal("archiveChunk", piece(0, kConnections.substr(0, 48) + "AAAA"))["data"]["field"] == "data");
  for (const char* none : {"====", "A===", "AAA", "!!!!", "AB==", "AAAA AAAA"}) {
    INFO(none);
    CHECK(session.refusal("archiveChunk", piece(0, none))["data"] ==
          json{{"name", "invalidParams"}, {"field", "data"}, {"problem", "is no base64 with padding"}});
  }
  const auto incomplete = session.refusal("archiveStep", {{"archive", uuidText(6)}});
  CHECK_THAT(incomplete["message"].get<std::string>(), Catch::Contains("0 of 38 bytes came"));
  CHECK(session.call("archiveChunk", piece(0, kConnections))["received"] == 38);
  CHECK(session.call("archiveChunk", piece(3, "AAAA"))["received"] == 38); // what came before is taken as it was
  auto step = session.call("archiveStep", {{"archive", uuidText(6)}});
  for (int steps = 0; step["done"] == false && steps < 5; ++steps) {
    step = session.call("archiveStep", {{"archive", uuidText(6)}});
  }
  CHECK(step["done"] == true);
}

TEST_CASE("an export of a newer program and a file of no known kind are refused with the reason") {
  FreshSession session;
  const std::string newer =
      "eyJraW5kIjoic2VyZW5kaXBFeHBvcnQiLCJmb3JtYXQiOjk5fQo="; // {"kind":"serendipExport","format":99}
  const std::string notes = "VGhlc2UgYXJlIG15IG5vdGVzLgo=";   // These are my notes.
  for (const auto& [name, bytes, data] : {std::tuple("export.jsonl", 38, newer), std::tuple("notes.csv", 20, notes)}) {
    INFO(name);
    sendArchive(session, 8, name, static_cast<std::size_t>(bytes), data);
    const auto error = session.refusal("archiveStep", {{"archive", uuidText(8)}});
    CHECK(error["data"]["name"] == "archiveRefused");
    CHECK(error["data"]["problem"] == error["message"]);
    CHECK_THAT(error["message"].get<std::string>(), Catch::EndsWith("."));
  }
  CHECK(session.call("search", json::object())["senders"].empty());
}

TEST_CASE("an export that is sent in a piece is united with what is known, and can be sent again") {
  FreshSession session;
  const std::string lines =
      "eyJraW5kIjoic2VyZW5kaXBFeHBvcnQiLCJmb3JtYXQiOjF9Cnsia2luZCI6InJldGVudGlvbkNob2ljZSIsImlkIjoiMDAwMDAwMDAtMDAwMC00"
      "MDAwLTgwMDAtMDAwMDAwMDAwMDQyIiwiYXQiOjE3OTAwMDAwMDAwMDAsIm1vbnRocyI6MjR9Cg==";
  for (const int added : {1, 0}) {
    sendArchive(session, 8, "export.jsonl", 139, lines);
    const auto reply = session.call("archiveStep", {{"archive", uuidText(8)}});
    CHECK(reply["done"] == true);
    CHECK(reply["summary"]["files"][0]["added"] == added);
    session.call("archiveCancel", {{"archive", uuidText(8)}});
  }
}
