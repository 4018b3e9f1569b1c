#include "history/database.h"
#include "service/good_params.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace serendip;
using namespace serendip::tests;
using nlohmann::json;

namespace {

json own() {
  return {{"name", "own"},    {"exchange", 12}, {"silence", 0.25}, {"pitch", -1.5},
          {"unwelcome", -60}, {"block", -2},    {"look", 0.5},     {"needsMeeting", false}};
}

json choice(unsigned id, json philosophy, std::int64_t at = 1790000000000) {
  return {{"id", uuidText(id)}, {"at", at}, {"philosophy", std::move(philosophy)}};
}

json changed(const std::string& field, json value) {
  auto result = own();
  result[field] = std::move(value);
  return result;
}

} // namespace

TEST_CASE("a philosophy of one's own is kept exactly, chosen and offered") {
  FreshSession session;
  CHECK(session.call("setPhilosophy", choice(1, own())) == json{{"philosophy", "own"}, {"repeated", false}});
  CHECK(session.call("setPhilosophy", choice(1, own())) == json{{"philosophy", "own"}, {"repeated", true}});
  const auto stored = session.call("philosophy", json::object());
  CHECK(stored["philosophy"] == "own");
  REQUIRE(stored["available"].size() == 5);
  CHECK(stored["available"][4] == own());
  CHECK(session.refusal("setPhilosophy", choice(1, changed("look", 0.75)))["data"]["name"] == "conflict");
}

TEST_CASE("one's own philosophy can be left and chosen again by its name, with the numbers put down last") {
  FreshSession session;
  session.call("setPhilosophy", choice(1, own(), 1790000000000));
  session.call("setPhilosophy", choice(2, changed("exchange", 20), 1790000000001));
  session.call("setPhilosophy", choice(3, "careful", 1790000000002));
  CHECK(session.call("philosophy", json::object())["philosophy"] == "careful");
  CHECK(session.call("setPhilosophy", choice(4, "own", 1790000000003))["philosophy"] == "own");
  const auto stored = session.call("philosophy", json::object());
  CHECK(stored["philosophy"] == "own");
  CHECK(stored["available"][4]["exchange"] == 20);
}

TEST_CASE("advice follows the stored philosophy of one's own, and any other that is asked for") {
  FreshSession session;
  auto params = requests(fullRequest(1, "mira-okafor"));
  const auto worth = [&] {
    return session.call("suggest", params)["suggestions"][0]["utilities"]["accept"].get<double>();
  };
  session.call("setPhilosophy", choice(1, own()));
  CHECK(session.call("suggest", params)["philosophy"] == "own");
  const auto stored = worth();
  params["philosophy"] = "own";
  CHECK(worth() == stored);
  params["philosophy"] = changed("exchange", 100);
  CHECK(worth() > 2 * stored);
  params["philosophy"] = "open";
  CHECK(session.call("suggest", params)["philosophy"] == "open");
}

TEST_CASE("one's own philosophy that nobody has put down is refused by its name") {
  FreshSession session;
  CHECK(session.refusal("setPhilosophy", choice(1, "own"))["data"]["field"] == "philosophy");
  auto params = requests(fullRequest(1, "mira-okafor"));
  params["philosophy"] = "own";
  CHECK(session.refusal("suggest", params)["data"]["field"] == "philosophy");
}

TEST_CASE("numbers that are none, too large or of the wrong side are refused by their field") {
  FreshSession session;
  const auto field = [&](json philosophy) {
    return session.refusal("setPhilosophy", choice(1, std::move(philosophy)))["data"]["field"].get<std::string>();
  };
  for (const char* name : {"exchange", "silence", "pitch", "unwelcome", "block", "look"}) {
    INFO(name);
    for (const json& bad : {json(1000.5), json(-1001), json("1"), json(true), json(nullptr),
                            json(std::numeric_limits<double>::infinity())}) {
      CHECK(field(changed(name, bad)) == std::string("philosophy.") + name);
    }
    auto without = own();
    without.erase(name);
    CHECK(field(without) == std::string("philosophy.") + name);
  }
  CHECK(field(changed("block", 1)) == "philosophy.block");
  CHECK(field(changed("look", -0.1)) == "philosophy.look");
  CHECK(field(changed("needsMeeting", 1)) == "philosophy.needsMeeting");
  CHECK(field(changed("name", "open")) == "philosophy.name");
  CHECK(field(changed("mine", 1)) == "philosophy.mine");
  CHECK(session.call("philosophy", json::object())["chosen"] == false);
}

TEST_CASE("a philosophy under which nothing would ever be accepted is refused with the reason") {
  FreshSession session;
  auto never = own();
  never.update({{"exchange", 0.01}, {"silence", 0}, {"unwelcome", -1000}});
  const auto refusal = session.refusal("setPhilosophy", choice(1, never));
  CHECK(refusal["data"]["field"] == "philosophy");
  CHECK(refusal["message"].get<std::string>().find("never accept") != std::string::npos);
  auto params = requests(fullRequest(1, "mira-okafor"));
  params["philosophy"] = never;
  CHECK(session.refusal("suggest", params)["data"]["field"] == "philosophy");
}

TEST_CASE("a replay judges under one's own philosophy beside the others, and says where it would have blocked") {
  FreshSession session;
  constexpr std::int64_t kYear = 365 * 86400000LL;
  for (unsigned i = 0; i < 4; ++i) {
    auto request = plainRequest(100 + i, "seller", 1600000000000 + i * kYear);
    request["note"] = "Exclusive offer: book a call with our sales team and double your leads today!";
    request["invitation"] = std::to_string(i);
    session.call("observe", requests(request));
    session.call("outcome", {{"id", uuidText(300 + i)},
                             {"at", 1600000000000 + i * kYear + 1000},
                             {"sender", request["sender"]},
                             {"outcome", "unwelcome"}});
  }
  CHECK(session.call("replay", json::object())["philosophies"].size() == 4);
  auto severe = own();
  severe.update({{"block", 0}, {"pitch", -20}, {"unwelcome", -1000}});
  session.call("setPhilosophy", choice(1, severe));
  json cursor;
  int blocked = 0;
  int judged = 0;
  do {
    const auto page = session.call("replay", cursor.is_null() ? json::object() : json{{"cursor", cursor}});
    REQUIRE(page["philosophies"].size() == 5);
    CHECK(page["philosophies"][4]["name"] == "own");
    blocked += page["philosophies"][4]["block"]["unwelcome"].get<int>();
    judged += page["requests"].get<int>();
    cursor = page["next"];
  } while (!cursor.is_null());
  CHECK(judged == 4);
  CHECK(blocked > 0);
}

TEST_CASE("a chosen philosophy of one's own whose numbers are lost leaves the usual one") {
  FreshSession session;
  session.call("setPhilosophy", choice(1, own()));
  {
    history::Database other(session.file());
    other.connection().exec("UPDATE philosophy_choice SET exchange = NULL");
  }
  const auto stored = session.call("philosophy", json::object());
  CHECK(stored["chosen"] == true);
  CHECK(stored["philosophy"] == "open");
  CHECK(stored["available"].size() == 4);
}
