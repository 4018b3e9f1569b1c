// What the user keeps no longer is forgotten bit by bit after writes, whatever comes between the bits.
#include "history/history_folder.h"
#include "service/good_params.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace serendip;
using namespace serendip::tests;
using nlohmann::json;

namespace {

constexpr std::int64_t kBegin = 1790000000000;
constexpr std::int64_t kWholeDay = 86'400'000;

/// A host that keeps people for a month, and 450 people of its first day.
class Keeper {
public:
  Keeper() {
    session_.database().connection().exec("PRAGMA synchronous = OFF");
    call("setRetention", {{"id", uuidText(9000)}, {"at", kBegin}, {"months", 1}});
    for (unsigned from = 0; from < 450; from += 50) {
      json batch{{"requests", json::array()}};
      for (unsigned i = from; i < from + 50; ++i) {
        batch["requests"].push_back(plainRequest(i, "person-" + std::to_string(i), kBegin));
      }
      call("observe", batch);
    }
  }

  json call(std::string_view method, const json& params) { return service::dispatch(session_, method, params); }

  /// Any write; each is followed by a bit of forgetting where there is something to forget.
  void write() { call("setPhilosophy", {{"id", uuidText(++number_)}, {"at", kBegin}, {"philosophy", "open"}}); }

  /// Whoever is kept, counted in the file itself.
  int people() {
    history::Database other(file_);
    return history::rowCount(other, "sender");
  }

  /// The segments of the search index, of which a merged one has one.
  int segments() {
    history::Database other(file_);
    return other.connection().execAndGet("SELECT count(DISTINCT segid) FROM sender_search_idx").getInt();
  }

  void pass(std::int64_t days) { now_->milliseconds += days * kWholeDay; }

  std::filesystem::path besides(const std::string& name) const { return folder_.path() / name; }

  std::filesystem::path file() const { return file_; }

  service::Session& session() { return session_; }

private:
  serendip::TemporaryDirectory folder_;
  std::filesystem::path file_ = folder_.path() / "history.db";
  std::shared_ptr<Instant> now_ = std::make_shared<Instant>(Instant{kBegin});
  service::Session session_{{wire::Caller::Kind::chromium, "x"}, file_, [now = now_] { return *now; }};
  unsigned number_ = 10'000;
};

} // namespace

TEST_CASE("after each write a few are forgotten, until all are whose time is over, and none before") {
  Keeper keeper;
  keeper.pass(20);
  keeper.write();
  CHECK(keeper.people() == 450);
  keeper.pass(20);
  history::writeBytes(keeper.besides("history.schema-1.db"), "what a migration kept");
  history::writeBytes(keeper.besides("mine.db"), "the user's own");
  keeper.write();
  CHECK(keeper.people() == 250);
  CHECK_FALSE(std::filesystem::exists(keeper.besides("history.schema-1.db")));
  keeper.write();
  CHECK(keeper.people() == 50);
  CHECK(keeper.segments() > 1);
  keeper.write();
  CHECK(keeper.people() == 0);
  CHECK(keeper.segments() <= 1);
  CHECK(std::filesystem::exists(keeper.besides("mine.db")));
}

TEST_CASE("a sweep that was interrupted begins again and leaves no traces of those it had forgotten") {
  Keeper keeper;
  keeper.pass(40);
  keeper.write();
  keeper.write();
  REQUIRE(keeper.people() == 50);
  // The rest is decided about by another host meanwhile, so that nobody is left to be forgotten.
  {
    history::Database other(keeper.file());
    other.connection().exec("UPDATE sender SET last_seen_at = " + std::to_string(kBegin + 39 * kWholeDay));
  }
  REQUIRE(keeper.segments() > 1);
  keeper.session().closeDatabase();
  keeper.write();
  CHECK(keeper.people() == 50);
  CHECK(keeper.segments() == 1);
}

TEST_CASE("while an older copy of the history cannot be deleted nobody is forgotten, and the write stands") {
  Keeper keeper;
  const auto copy = keeper.besides("history.schema-1.db");
  std::filesystem::create_directories(copy / "in the way");
  keeper.pass(40);
  CHECK(keeper.call("setPhilosophy",
                    {{"id", uuidText(20'000)}, {"at", kBegin}, {"philosophy", "careful"}})["repeated"] == false);
  CHECK(keeper.people() == 450);
  CHECK(keeper.call("philosophy", json::object())["philosophy"] == "careful");
  std::filesystem::remove_all(copy);
  keeper.write();
  CHECK(keeper.people() == 250);
}

TEST_CASE("a choice of how long to keep people is made as a whole or not at all") {
  Keeper keeper;
  const auto copy = keeper.besides("history.before-restoring-1790000000000.db");
  std::filesystem::create_directories(copy / "in the way");
  keeper.pass(100);
  const json choice{{"id", uuidText(9001)}, {"at", kBegin + 1}, {"months", 2}};
  try {
    keeper.call("setRetention", choice);
    FAIL("made");
  } catch (const wire::Error& error) {
    CHECK(error.json()["data"]["name"] == "writeFailed");
    CHECK_THAT(error.what(), Catch::Contains(copy.string()) && Catch::Contains("delete it yourself"));
  }
  CHECK(keeper.people() == 450);
  CHECK(keeper.call("retention", json::object()) == json{{"months", 1}, {"wouldForget", 450}});
  std::filesystem::remove_all(copy);
  CHECK(keeper.call("setRetention", choice) == json{{"months", 2}, {"forgotten", 450}, {"repeated", false}});
  CHECK(keeper.people() == 0);
}

TEST_CASE("who would be forgotten can be asked for any time, and a choice can be taken back") {
  Keeper keeper;
  keeper.pass(40);
  CHECK(keeper.call("retention", {{"months", 2}}) == json{{"months", 1}, {"wouldForget", 0}});
  CHECK(keeper.call("retention", {{"months", 1}}) == json{{"months", 1}, {"wouldForget", 450}});
  CHECK(keeper.call("setRetention", {{"id", uuidText(9001)}, {"at", kBegin + 1}, {"months", nullptr}}) ==
        json{{"months", nullptr}, {"forgotten", 0}, {"repeated", false}});
  CHECK(keeper.call("retention", json::object()) == json{{"months", nullptr}, {"wouldForget", 0}});
  keeper.write();
  CHECK(keeper.people() == 450);
}
