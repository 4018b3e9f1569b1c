#include "service/good_params.h"

#include <catch2/catch.hpp>

#include <set>

using namespace serendip::tests;
using nlohmann::json;

namespace {

/// All elements of `list`, page after page; `params` without a cursor.
std::vector<json> allPages(FreshSession& session, const std::string& method, json params, const std::string& list) {
  std::vector<json> all;
  for (;;) {
    const auto reply = session.call(method, params);
    REQUIRE(reply[list].size() <= params["limit"].get<std::size_t>());
    all.insert(all.end(), reply[list].begin(), reply[list].end());
    if (reply["next"].is_null()) {
      return all;
    }
    REQUIRE_FALSE(reply[list].empty());
    params["cursor"] = reply["next"];
  }
}

} // namespace

TEST_CASE("the pages of a timeline hold every event once, newest first") {
  FreshSession session;
  std::vector<std::string> expected;
  for (unsigned i = 0; i < 23; ++i) {
    auto params = decision(100 + i, "accept", 1790000005000 + (i / 3) * 10); // several at the same time
    params["request"] = plainRequest(1, "mira-okafor");
    session.call("decide", params);
  }
  for (const int limit : {1, 2, 7, 23, 24, 100}) {
    INFO(limit);
    const auto events = allPages(session, "sender", {{"sender", senderOf("mira-okafor")}, {"limit", limit}}, "events");
    CHECK(events.size() == 24);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < events.size(); ++i) {
      ids.insert(events[i]["id"].get<std::string>());
      CHECK((i == 0 || events[i]["at"] <= events[i - 1]["at"]));
    }
    CHECK(ids.size() == 24);
  }
}

TEST_CASE("the pages of a search hold every sender once") {
  FreshSession session;
  for (unsigned i = 0; i < 23; ++i) {
    session.call("observe", requests(plainRequest(i, "sender-" + std::to_string(i), 1790000000000 + i / 3)));
  }
  for (const int limit : {1, 5, 23, 50}) {
    for (const auto* words : {"", "okaf", "mira ok"}) {
      INFO(limit << " " << words);
      const auto found = allPages(session, "search", {{"words", words}, {"limit", limit}}, "senders");
      CHECK(found.size() == 23);
      std::set<std::string> slugs;
      for (const auto& each : found) {
        slugs.insert(each["sender"]["slug"].get<std::string>());
      }
      CHECK(slugs.size() == 23);
    }
  }
  CHECK(session.call("search", {{"words", "zebra"}})["senders"].empty());
}

TEST_CASE("nothing in the words of a search is an operator") {
  FreshSession session;
  session.call("observe", requests(plainRequest(1, "mira-okafor")));
  for (const auto* words : {"\"", "*", "mira*", "mira OR zebra", "NOT mira", "name:mira", "(", "^mira", "mira -okafor",
                            "NEAR(mira okafor)", "\x01", "'; --", "   ", "🌊"}) {
    INFO(words);
    CHECK_NOTHROW(session.call("search", {{"words", words}}));
  }
  CHECK(session.call("search", {{"words", "mira OR zebra"}})["senders"].empty());
}
