// Every field of every method, wrong in every way its type can be wrong.
#include "service/good_params.h"
#include "service/method.h"

#include <catch2/catch.hpp>

#include <functional>
#include <regex>

using namespace serendip::tests;
using nlohmann::json;

namespace {

std::vector<json> badTexts(std::size_t most, bool emptyIsBad) {
  std::vector<json> bad{nullptr,
                        7,
                        0.5,
                        true,
                        json::array(),
                        json::object(),
                        std::string("a\0b", 3),
                        repeated("a", most + 1),
                        repeated("🌊", most + 1),
                        repeated("a", 100 * most)};
  if (emptyIsBad) {
    bad.emplace_back("");
  }
  return bad;
}

std::vector<json> badSegments(std::size_t most) {
  auto bad = badTexts(most, true);
  for (const auto* text : {"a/b", "/", "a\\b", "a\nb", "\x7F", ".", ".."}) {
    bad.emplace_back(text);
  }
  return bad;
}

std::vector<json> badSlugs() {
  auto bad = badSegments(200);
  bad.emplace_back("Mira");
  return bad;
}

std::vector<json> badNumbers(std::int64_t least, std::int64_t most) {
  return {
      nullptr,        true,      "1",      1.0,       0.5,       1e300,      json::array({1}),
      json::object(), least - 1, most + 1, INT64_MIN, INT64_MAX, UINT64_MAX, json::parse("99999999999999999999999999")};
}

std::vector<json> badCounts(int least, int most) {
  auto bad = badNumbers(least, most);
  bad.emplace_back(4294967297); // 1 when narrowed to 32 bits
  return bad;
}

const std::vector<json> kBadUuids{nullptr,
                                  7,
                                  "",
                                  json::array(),
                                  "0B8F6C0E-58A5-4A43-9C5E-0D1C27A4C001",
                                  "{0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001}",
                                  "0b8f6c0e58a54a439c5e0d1c27a4c001",
                                  "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c00",
                                  "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001 ",
                                  "'; drop table request; --"};
const std::vector<json> kBadBooleans{nullptr, 0, 1, "true", json::array(), json::object()};
const std::vector<json> kBadWords{nullptr,      7, true, "", "Accept", "accept ", "done!", repeated("x", 5000),
                                  json::array()};
const std::vector<json> kBadObjects{nullptr, 7, "x", json::array(), {{"strange", 1}}};

/// A field by its path in the params of a method.
struct Case {
  std::string method;
  std::string path;
  bool required;
  std::vector<json> bad;
};

void addRequest(std::vector<Case>& cases, const std::string& method, const std::string& at) {
  const std::vector<Case> fields{{"", "", true, kBadObjects},
                                 {"", ".id", true, kBadUuids},
                                 {"", ".sender", true, kBadObjects},
                                 {"", ".sender.slug", false, badSlugs()},
                                 {"", ".sender.memberId", false, badSegments(200)},
                                 {"", ".name", true, badTexts(300, true)},
                                 {"", ".headline", false, badTexts(500, false)},
                                 {"", ".note", false, badTexts(2000, false)},
                                 {"", ".mutuals", false, badCounts(0, 100000)},
                                 {"", ".followsYou", false, kBadBooleans},
                                 {"", ".verified", false, kBadBooleans},
                                 {"", ".premium", false, kBadBooleans},
                                 {"", ".openToWork", false, kBadBooleans},
                                 {"", ".invitation", false, badTexts(64, true)},
                                 {"", ".seenAt", true, badNumbers(0, 253402300799999)}};
  for (const auto& field : fields) {
    cases.push_back({method, at + field.path, field.required && !field.path.empty(), field.bad});
  }
}

std::vector<Case> allCases() {
  const auto times = badNumbers(0, 253402300799999);
  std::vector<Case> cases{{"hello", "protocol", false, badCounts(1, 1000000)},
                          {"hello", "client", false, badTexts(100, true)},
                          {"suggest", "philosophy", false, kBadWords},
                          {"suggest", "requests", true, {nullptr, "x", json::object(), json::array()}},
                          {"observe", "requests", true, {nullptr, "x", json::object(), json::array()}},
                          {"decide", "id", true, kBadUuids},
                          {"decide", "at", true, times},
                          {"decide", "action", true, kBadWords},
                          {"decide", "action", true, {"lookFirst"}},
                          {"decide", "stage", false, kBadWords},
                          {"decide", "origin", true, kBadWords},
                          {"decide", "suggested", false, kBadObjects},
                          {"decide", "suggested.action", true, kBadWords},
                          {"decide", "suggested.philosophy", true, kBadWords},
                          {"outcome", "id", true, kBadUuids},
                          {"outcome", "at", true, times},
                          {"outcome", "sender", true, kBadObjects},
                          {"outcome", "sender.slug", false, badSlugs()},
                          {"outcome", "outcome", true, kBadWords},
                          {"undo", "id", true, kBadUuids},
                          {"undo", "at", true, times},
                          {"undo", "event", true, kBadUuids},
                          {"sender", "sender", true, kBadObjects},
                          {"sender", "sender.slug", false, badSlugs()},
                          {"sender", "limit", false, badCounts(1, 100)},
                          {"sender", "cursor", false, badTexts(200, true)},
                          {"search", "words", false, badTexts(200, false)},
                          {"search", "filter", false, kBadWords},
                          {"search", "limit", false, badCounts(1, 50)},
                          {"search", "cursor", false, badTexts(200, true)},
                          {"requests", "since", true, badNumbers(0, 253402300799999)},
                          {"requests", "limit", false, badCounts(1, 50)},
                          {"requests", "cursor", false, badTexts(200, true)},
                          {"setPhilosophy", "id", true, kBadUuids},
                          {"setPhilosophy", "at", true, times},
                          {"setPhilosophy", "philosophy", true, kBadWords},
                          {"archiveBegin", "id", true, kBadUuids},
                          {"archiveBegin", "name", true, badTexts(300, true)},
                          {"archiveBegin", "bytes", true, badCounts(1, 1 << 30)},
                          {"archiveBegin", "keepMessages", false, kBadBooleans},
                          {"archiveBegin", "includeForgotten", false, kBadBooleans},
                          {"archiveChunk", "archive", true, kBadUuids},
                          {"archiveChunk", "offset", true, badCounts(0, 1 << 30)},
                          {"archiveChunk", "data", true, badTexts(1398104, true)},
                          {"archiveChunk", "data", true, {"Rm=", "Rm=y", "R", "Rmly\n", "Rn==", "===="}},
                          {"archiveStep", "archive", true, kBadUuids},
                          {"archiveCancel", "archive", true, kBadUuids}};
  addRequest(cases, "suggest", "requests[0]");
  addRequest(cases, "observe", "requests[0]");
  addRequest(cases, "decide", "request");
  return cases;
}

json::json_pointer pointer(const std::string& path) {
  return json::json_pointer(
      "/" + std::regex_replace(std::regex_replace(path, std::regex(R"(\[(\d+)\])"), ".$1"), std::regex(R"(\.)"), "/"));
}

/// The error, whether it is the answer or stands in place of the first answer of a batch.
json errorOf(FreshSession& session, const std::string& method, const json& params) {
  try {
    const auto result = session.call(method, params);
    const auto answers =
        result.contains("suggestions") ? result["suggestions"] : result.value("observed", json::array());
    REQUIRE(answers.size() == 1);
    REQUIRE(answers[0].contains("error"));
    return answers[0]["error"];
  } catch (const serendip::wire::Error& error) {
    return error.json();
  }
}

void checkRefused(const json& error, const std::string& path) {
  INFO(error.dump());
  REQUIRE(error["code"] == -32602);
  CHECK(error["data"]["name"] == "invalidParams");
  const auto field = error["data"].value("field", "");
  CHECK(field.substr(0, path.size()) == path);
  const auto message = error["message"].get<std::string>();
  CHECK(message == field + " " + error["data"]["problem"].get<std::string>() + ". Correct it and send it again.");
  CHECK(message.size() < 500);
}

} // namespace

TEST_CASE("params with every field a method knows are taken") {
  FreshSession session;
  for (const auto& method : serendip::service::methods()) {
    INFO(method.name);
    CHECK_NOTHROW(session.call(method.name, goodParams(method.name)));
  }
}

TEST_CASE("a field with a wrong value is refused by its path and nothing is stored") {
  FreshSession session;
  for (const auto& each : allCases()) {
    for (const auto& bad : each.bad) {
      auto params = goodParams(each.method);
      params[pointer(each.path)] = bad;
      INFO(each.method << " " << each.path << " = " << bad.dump().substr(0, 80));
      checkRefused(errorOf(session, each.method, params), each.path);
    }
  }
  CHECK(session.call("search", json::object())["senders"].empty());
  CHECK(session.call("philosophy", json::object())["chosen"] == false);
}

TEST_CASE("a required field that is missing is refused by its path") {
  FreshSession session;
  for (const auto& each : allCases()) {
    if (each.required) {
      auto params = goodParams(each.method);
      const auto where = pointer(each.path);
      params[where.parent_pointer()].erase(where.back());
      INFO(each.method << " " << each.path);
      const auto error = errorOf(session, each.method, params);
      checkRefused(error, each.path);
      CHECK(error["data"]["problem"] == "is missing");
    }
  }
}

TEST_CASE("a field that a method does not know is refused by its name") {
  FreshSession session;
  for (const auto& method : serendip::service::methods()) {
    auto params = goodParams(method.name);
    params["mutals"] = 3;
    INFO(method.name);
    checkRefused(session.refusal(method.name, params), "mutals");
  }
  auto params = goodParams("observe");
  params["requests"][0]["mutals"] = 3;
  checkRefused(errorOf(session, "observe", params), "requests[0].mutals");
  params = goodParams("observe");
  params["requests"][0]["sender"][repeated("\n🌊", 5000)] = 3;
  checkRefused(errorOf(session, "observe", params), "requests[0].sender.\uFFFD🌊");
}

TEST_CASE("params that are no object are refused as a whole") {
  FreshSession session;
  for (const auto& method : serendip::service::methods()) {
    for (const auto& bad : {json(nullptr), json::array(), json("x"), json(7)}) {
      INFO(method.name << bad.dump());
      checkRefused(session.refusal(method.name, bad), "params");
    }
  }
}

TEST_CASE("a sender without slug and member id names nobody") {
  FreshSession session;
  checkRefused(session.refusal("sender", {{"sender", json::object()}}), "sender");
}

TEST_CASE("a decision is about a request or a sender, never both or none") {
  FreshSession session;
  auto params = goodParams("decide");
  params["sender"] = senderOf("mira-okafor");
  checkRefused(session.refusal("decide", params), "params");
  params.erase("request");
  params.erase("sender");
  checkRefused(session.refusal("decide", params), "params");
}

TEST_CASE("somebody or everything is forgotten, never both or neither") {
  FreshSession session;
  session.call("observe", goodParams("observe"));
  auto both = goodParams("forget");
  both["everything"] = true;
  auto neither = goodParams("forget");
  neither.erase("sender");
  auto no = neither;
  no["everything"] = false;
  for (const auto& params : {both, neither, no}) {
    CHECK(session.refusal("forget", params)["data"]["field"] == "params");
  }
  CHECK(session.call("search", json::object())["senders"].size() == 1);
}

TEST_CASE("only a block can be intended") {
  FreshSession session;
  auto params = goodParams("decide");
  params["action"] = "ignore";
  checkRefused(session.refusal("decide", params), "stage");
}

TEST_CASE("a batch that is too long is refused as a whole") {
  FreshSession session;
  for (const auto& [method, most] : {std::pair("suggest", 200u), std::pair("observe", 50u)}) {
    json many{{"requests", json::array()}};
    for (unsigned i = 0; i < most; ++i) {
      many["requests"].push_back(plainRequest(i, "sender-" + std::to_string(i)));
    }
    CHECK_NOTHROW(session.call(method, many));
    many["requests"].push_back(plainRequest(most, "one-more"));
    checkRefused(session.refusal(method, many), "requests");
  }
}

TEST_CASE("a malformed request of a batch answers in its place and disturbs no other") {
  FreshSession session;
  for (const auto& [method, answers] : {std::pair("suggest", "suggestions"), std::pair("observe", "observed")}) {
    auto nameless = plainRequest(2, "nameless");
    nameless.erase("name");
    const json batch{plainRequest(1, "anna-lind"), nameless, 7, json{{"id", "not a UUID"}}, plainRequest(3, "ben-ode")};
    const auto result = session.call(method, {{"requests", batch}})[answers];
    REQUIRE(result.size() == 5);
    CHECK(result[0]["request"] == uuidText(1));
    CHECK_FALSE(result[0].contains("error"));
    CHECK(result[1]["request"] == uuidText(2));
    checkRefused(result[1]["error"], "requests[1].name");
    CHECK(result[2]["request"] == nullptr);
    checkRefused(result[2]["error"], "requests[2]");
    CHECK(result[3]["request"] == nullptr);
    CHECK(result[4]["request"] == uuidText(3));
    CHECK_FALSE(result[4].contains("error"));
  }
  CHECK(session.call("search", json::object())["senders"].size() == 2);
}

TEST_CASE("a cursor that is not the host's own is refused by its name") {
  FreshSession session;
  session.call("observe", goodParams("observe"));
  for (const auto* cursor : {"x", "1", "-1", "99999999999999999999", "a|b", "'; drop table request; --", "🌊"}) {
    INFO(cursor);
    auto params = goodParams("sender");
    params["cursor"] = cursor;
    checkRefused(session.refusal("sender", params), "cursor");
    params = goodParams("search");
    params["cursor"] = cursor;
    checkRefused(session.refusal("search", params), "cursor");
    params = goodParams("requests");
    params["cursor"] = cursor;
    checkRefused(session.refusal("requests", params), "cursor");
  }
}
