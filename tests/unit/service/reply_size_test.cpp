// Chromium closes the port at a reply above 1 MiB, so the longest data that can be stored must not lead to one.
#include "service/good_params.h"
#include "service/limits.h"

#include <catch2/catch.hpp>

#include <set>

using namespace serendip::tests;
using nlohmann::json;

namespace {

constexpr std::size_t kEnvelope = 200;
constexpr std::size_t kMost = 1024 * 1024 - kEnvelope;

/// U+0001 is six bytes in JSON, more than any other code point; not allowed in slugs, where an emoji's four are the
/// most.
json longestRequest(unsigned number, const std::string& memberId) {
  const auto digits = std::to_string(number);
  return {{"id", uuidText(number)},
          {"sender", {{"slug", digits + repeated("🌊", 200 - digits.size())}, {"memberId", memberId}}},
          {"name", repeated("\x01", 300)},
          {"headline", repeated("\x01", 500)},
          {"note", repeated("\x01", 2000)},
          {"mutuals", 100000},
          {"followsYou", true},
          {"verified", true},
          {"premium", true},
          {"openToWork", true},
          {"invitation", digits},
          {"seenAt", 253402300000000 + number}};
}

std::string longMemberId(unsigned number) {
  return "A" + std::to_string(1000 + number) + repeated("🌊", 195);
}

template <class MemberId> json longestRequests(unsigned from, unsigned count, MemberId memberId) {
  json batch{{"requests", json::array()}};
  for (unsigned i = from; i < from + count; ++i) {
    batch["requests"].push_back(longestRequest(i, memberId(i)));
  }
  return batch;
}

} // namespace

TEST_CASE("a timeline of the longest requests is cut below the limit and complete over its pages") {
  FreshSession session;
  const auto same = [](unsigned) { return longMemberId(0); };
  for (unsigned from = 0; from < 150; from += 50) {
    const auto reply = session.call("observe", longestRequests(from, 50, same));
    for (const auto& each : reply["observed"]) {
      REQUIRE_FALSE(each.contains("error"));
    }
  }
  json params{{"sender", {{"memberId", longMemberId(0)}}}, {"limit", 100}};
  std::set<std::string> ids;
  std::size_t pages = 0;
  for (json next = ""; !next.is_null(); ++pages) {
    const auto reply = session.call("sender", params);
    CHECK(reply.dump().size() < kMost);
    CHECK((reply["events"].size() > 40 || reply["next"].is_null()));
    CHECK(reply["sender"]["aliases"].size() == serendip::service::limits::kAliases);
    for (const auto& event : reply["events"]) {
      CHECK((event["note"] == repeated("\x01", 2000)));
      ids.insert(event["id"].get<std::string>());
    }
    next = reply["next"];
    params["cursor"] = next;
  }
  CHECK(ids.size() == 150);
  CHECK(pages == 4);
}

TEST_CASE("a page of the longest senders stays below the limit") {
  FreshSession session;
  session.call("observe", longestRequests(0, 50, longMemberId));
  const auto reply = session.call("search", {{"limit", 50}});
  CHECK(reply["senders"].size() == 50);
  CHECK(reply.dump().size() < kMost);
}

TEST_CASE("a page of the longest requests stays below the limit and can be asked about as it is") {
  FreshSession session;
  session.call("observe", longestRequests(0, 50, longMemberId));
  const auto reply = session.call("requests", {{"since", 0}});
  REQUIRE(reply["requests"].size() == 50);
  CHECK(reply.dump().size() < kMost);
  const auto advised = session.call("suggest", {{"requests", reply["requests"]}});
  for (const auto& suggestion : advised["suggestions"]) {
    CHECK_FALSE(suggestion.contains("error"));
  }
}

TEST_CASE("the largest batch of suggestions stays below the limit") {
  FreshSession session;
  session.call("observe", longestRequests(0, 50, longMemberId));
  for (unsigned i = 0; i < 50; ++i) {
    session.call("decide", [i] {
      auto params = decision(1000 + i, "block", 253402300700000);
      params["sender"] = {{"memberId", longMemberId(i)}};
      return params;
    }());
    session.call("outcome", {{"id", uuidText(2000 + i)},
                             {"at", 253402300700000},
                             {"sender", {{"memberId", longMemberId(i)}}},
                             {"outcome", "unwelcome"}});
  }
  const auto again = [](unsigned i) { return longMemberId(i % 50); };
  const auto reply = session.call("suggest", longestRequests(5000, 200, again));
  REQUIRE(reply["suggestions"].size() == 200);
  CHECK(reply.dump().size() < kMost);
  std::size_t longestReason = 0;
  std::size_t longestRest = 0;
  for (auto suggestion : reply["suggestions"]) {
    REQUIRE(suggestion.contains("reasons"));
    CHECK(suggestion["history"]["lastOutcome"]["outcome"] == "unwelcome");
    for (const auto& reason : suggestion["reasons"]) {
      longestReason = std::max(longestReason, reason.dump().size() + 1);
    }
    suggestion.erase("reasons");
    longestRest = std::max(longestRest, suggestion.dump().size());
  }
  // Also if every request had the most reasons with the longest numbers (25 bytes a double, 11 a count) and was like
  // an earlier note of the longest code points (control characters are replaced by three bytes).
  constexpr std::size_t nearestNote = 4 * serendip::service::limits::kNearestNote + 80;
  CHECK(200 * (16 * (longestReason + 36) + longestRest + nearestNote + 150) < kMost);
}

TEST_CASE("batches in which everything is wrong stay below the limit") {
  FreshSession session;
  auto wrong = longestRequest(1, "x");
  wrong["sender"][repeated("\U0010FFFF", 1000)] = 1;
  for (const auto& [method, count] : {std::pair("suggest", 200u), std::pair("observe", 50u)}) {
    const auto reply = session.call(method, {{"requests", std::vector<json>(count, wrong)}});
    CHECK(reply.dump().size() < kMost / 2);
  }
}

TEST_CASE("the longest timeline of decisions and outcomes stays below the limit") {
  FreshSession session;
  session.call("observe", requests(longestRequest(1, longMemberId(1))));
  for (unsigned i = 0; i < 100; ++i) {
    auto params = decision(1000 + i, "block", 253402300700000 + i);
    params.update({{"stage", "intended"},
                   {"origin", "profile"},
                   {"suggested", {{"action", "lookFirst"}, {"philosophy", "balanced"}}},
                   {"sender", {{"memberId", longMemberId(1)}}}});
    session.call("decide", params);
  }
  const auto reply = session.call("sender", {{"sender", {{"memberId", longMemberId(1)}}}, {"limit", 100}});
  CHECK(reply["events"].size() == 100);
  CHECK(reply.dump().size() < kMost / 4);
}

TEST_CASE("a page of an export of the longest requests is cut below the limit and the pages are the whole") {
  FreshSession session;
  for (unsigned from = 0; from < 100; from += 50) {
    session.call("observe", longestRequests(from, 50, longMemberId));
  }
  std::multiset<std::string> kinds;
  std::set<std::string> ids;
  std::size_t pages = 0;
  json params = json::object();
  for (json next = ""; !next.is_null(); ++pages) {
    const auto reply = session.call("export", params);
    CHECK(reply.dump().size() < kMost);
    REQUIRE_FALSE(reply["lines"].empty());
    for (const auto& line : reply["lines"]) {
      kinds.insert(line["kind"].get<std::string>());
      if (line["kind"] == "request") {
        ids.insert(line["id"].get<std::string>());
      }
    }
    next = reply["next"];
    params["cursor"] = next;
  }
  CHECK(pages > 2);
  CHECK(ids.size() == 100);
  CHECK(kinds.count("serendipExport") == 1);
  CHECK(kinds.count("sender") == 100);
  CHECK(kinds.count("request") == 100);
}
