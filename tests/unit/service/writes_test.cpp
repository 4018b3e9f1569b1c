// What a client wrote is what it reads again, once, whatever it repeats.
#include "service/good_params.h"

#include <catch2/catch.hpp>

using namespace serendip::tests;
using nlohmann::json;

namespace {

json timeline(FreshSession& session, const std::string& slug) {
  return session.call("sender", {{"sender", senderOf(slug)}});
}

json decideOn(unsigned id, const std::string& action, json request) {
  auto params = decision(id, action);
  params["request"] = std::move(request);
  return params;
}

json decideBy(unsigned id, const std::string& action, const std::string& slug, std::int64_t at) {
  auto params = decision(id, action, at);
  params["sender"] = senderOf(slug);
  return params;
}

} // namespace

TEST_CASE("a request is kept exactly as it was sent") {
  const std::vector<std::string> hostile{"\u202Egnp.exe\u202C \u2066x\u2069",
                                         "👩‍👩‍👧‍👦 🇪🇺 🌊",
                                         "<img src=x onerror=alert(1)> &amp; ${x} %s %n",
                                         "e\u0301 \u0065\u0301\u0301\u0301 n\u0303 \uFEFF\u200B",
                                         "'; DROP TABLE sender; -- \" \\ \\u0000",
                                         "\x01\x1F\x7F\t\r\n",
                                         "\uFFFF\uFFFE\U0010FFFF",
                                         repeated("🌊", 300)};
  FreshSession session;
  unsigned number = 1;
  for (const auto& text : hostile) {
    INFO(text);
    const auto slug = "sender-" + std::to_string(number);
    auto request = plainRequest(number, slug);
    request.update({{"name", text}, {"headline", text}, {"note", text}});
    CHECK(session.call("observe", requests(request))["observed"][0] ==
          json{{"request", uuidText(number)}, {"kth", 1}, {"repeated", false}});
    const auto kept = timeline(session, slug)["events"];
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]["name"] == text);
    CHECK(kept[0]["headline"] == text);
    CHECK(kept[0]["note"] == text);
    ++number;
  }
}

TEST_CASE("the longest note and the strangest slug are kept exactly") {
  FreshSession session;
  for (const auto* point : {"🌊", "\x01", "e\u0301"}) {
    const std::string slug = "людмила-" + repeated("ß", 20) + "-\u0301🌊 %2f?#" + std::to_string(point[0] & 0x7F);
    const auto note = repeated(point, point[0] == 'e' ? 1000 : 2000);
    auto request = plainRequest(static_cast<unsigned>(point[0]) & 0xFF, slug);
    request["note"] = note;
    CHECK(session.call("observe", requests(request))["observed"][0]["repeated"] == false);
    const auto kept = timeline(session, slug);
    CHECK(kept["sender"]["slug"] == slug);
    REQUIRE(kept["events"].size() == 1);
    CHECK((kept["events"][0]["note"] == note));
  }
}

TEST_CASE("what a page did not show stays unknown") {
  FreshSession session;
  session.call("observe", requests(plainRequest(1, "mira-okafor")));
  const auto kept = timeline(session, "mira-okafor");
  CHECK(kept["sender"]["memberId"] == nullptr);
  CHECK(kept["sender"]["headline"] == nullptr);
  CHECK(kept["events"][0]["headline"] == nullptr);
  CHECK(kept["events"][0]["note"] == nullptr);
  CHECK(kept["events"][0]["mutuals"] == nullptr);
}

TEST_CASE("an unknown person has no events") {
  FreshSession session;
  CHECK(timeline(session, "nobody") == json{{"sender", nullptr}, {"events", json::array()}, {"next", nullptr}});
}

TEST_CASE("a repeated write answers that it is one and changes nothing") {
  FreshSession session;
  for (const auto* method : {"observe", "decide", "outcome", "undo", "setPhilosophy"}) {
    INFO(method);
    const auto repeatedIn = [&](const json& reply) {
      return reply.contains("observed") ? reply["observed"][0]["repeated"] : reply["repeated"];
    };
    const auto params = goodParams(method);
    CHECK(repeatedIn(session.call(method, params)) == false);
    const auto before = timeline(session, "mira-okafor");
    for (int i = 0; i < 3; ++i) {
      CHECK(repeatedIn(session.call(method, params)) == true);
    }
    CHECK(timeline(session, "mira-okafor") == before);
  }
}

TEST_CASE("a decision brings its request, unless that was observed before") {
  FreshSession session;
  const auto first = session.call("decide", decideOn(10, "accept", plainRequest(1, "mira-okafor")));
  CHECK(first == json{{"decision", uuidText(10)}, {"request", uuidText(1)}, {"repeated", false}});

  session.call("observe", requests(fullRequest(2, "ben-ode")));
  auto seenElsewhere = fullRequest(3, "ben-ode");
  seenElsewhere["invitation"] = fullRequest(2, "ben-ode")["invitation"];
  CHECK(session.call("decide", decideOn(11, "ignore", seenElsewhere))["request"] == uuidText(2));
}

TEST_CASE("a UUID that stands for something else is a conflict") {
  FreshSession session;
  session.call("decide", decideOn(10, "accept", plainRequest(1, "mira-okafor")));
  const auto error = session.refusal("decide", decideOn(10, "ignore", plainRequest(1, "mira-okafor")));
  CHECK(error["code"] == 5);
  CHECK(error["data"] == json{{"name", "conflict"}, {"id", uuidText(10)}});
  CHECK(error["message"] ==
        "The UUID " + uuidText(10) + " already stands for something else. Send this under a new UUID.");

  session.call("setPhilosophy", {{"id", uuidText(20)}, {"at", 5}, {"philosophy", "known"}});
  CHECK(session.refusal("setPhilosophy", {{"id", uuidText(20)}, {"at", 5}, {"philosophy", "open"}})["code"] == 5);
  CHECK(session.call("philosophy", json::object())["philosophy"] == "known");
}

TEST_CASE("in a batch a conflict stands in its place") {
  FreshSession session;
  session.call("observe", requests(plainRequest(1, "mira-okafor")));
  const json batch{plainRequest(1, "somebody-else"), plainRequest(2, "ben-ode")};
  const auto observed = session.call("observe", {{"requests", batch}})["observed"];
  CHECK(observed[0]["request"] == uuidText(1));
  CHECK(observed[0]["error"]["data"] == json{{"name", "conflict"}, {"id", uuidText(1)}});
  CHECK(observed[1] == json{{"request", uuidText(2)}, {"kth", 1}, {"repeated", false}});
}

TEST_CASE("who is not in the history cannot be decided about or have an outcome") {
  FreshSession session;
  const auto decided = session.refusal("decide", decideBy(10, "block", "nobody", 5));
  CHECK(decided["code"] == 6);
  CHECK(decided["data"] == json{{"name", "unknownSender"}, {"sender", "nobody"}});
  CHECK(session.refusal("outcome", goodParams("outcome"))["data"]["name"] == "unknownSender");

  auto longest = goodParams("outcome");
  longest["sender"]["slug"] = repeated("🌊", 200);
  CHECK(session.refusal("outcome", longest)["data"]["sender"] == repeated("🌊", 40) + "…");
}

TEST_CASE("an intended block waits until it is done") {
  FreshSession session;
  auto intended = decideOn(10, "block", plainRequest(1, "mira-okafor"));
  intended["stage"] = "intended";
  session.call("decide", intended);
  const json waiting{{"filter", "blockIntended"}};
  const auto found = session.call("search", waiting)["senders"];
  REQUIRE(found.size() == 1);
  CHECK(found[0]["sender"] == json{{"slug", "mira-okafor"}, {"memberId", nullptr}});
  CHECK(found[0]["lastDecision"] ==
        json{{"id", uuidText(10)}, {"action", "block"}, {"stage", "intended"}, {"at", 1790000005000}});

  auto done = decideBy(11, "block", "mira-okafor", 1790000006000);
  done["origin"] = "popup";
  CHECK(session.call("decide", done) ==
        json{{"decision", uuidText(11)}, {"request", uuidText(1)}, {"repeated", false}});
  CHECK(session.call("search", waiting)["senders"].empty());
  CHECK(session.call("search", json::object())["senders"][0]["lastDecision"]["stage"] == "done");
}

TEST_CASE("an undone event stays visible and counts for nothing") {
  FreshSession session;
  session.call("decide", decideOn(2, "accept", plainRequest(1, "mira-okafor")));
  CHECK(session.call("undo", goodParams("undo")) == json{{"event", uuidText(2)}, {"repeated", false}});
  CHECK(timeline(session, "mira-okafor")["events"][0]["undone"] == true);
  CHECK(session.call("search", json::object())["senders"][0]["lastDecision"] == nullptr);

  const auto error = session.refusal("undo", {{"id", uuidText(5)}, {"at", 5}, {"event", uuidText(99)}});
  CHECK(error["code"] == 7);
  CHECK(error["data"] == json{{"name", "unknownEvent"}, {"event", uuidText(99)}});
}

TEST_CASE("a member id links two slugs to one sender") {
  FreshSession session;
  auto first = plainRequest(1, "mira-okafor");
  first["sender"]["memberId"] = "ACoAAmira";
  auto later = plainRequest(2, "mira-okafor-lund", 1795000000000);
  later["sender"]["memberId"] = "ACoAAmira";
  first["invitation"] = "7001";
  later["invitation"] = "7002";
  session.call("observe", requests(first));
  CHECK(session.call("observe", requests(later))["observed"][0]["kth"] == 2);

  for (const auto* slug : {"mira-okafor", "mira-okafor-lund"}) {
    const auto found = timeline(session, slug);
    CHECK(found["events"].size() == 2);
    CHECK(found["sender"]["slug"] == "mira-okafor-lund");
    CHECK(found["sender"]["memberId"] == "ACoAAmira");
    CHECK(found["sender"]["aliases"].size() >= 2);
  }
}

TEST_CASE("suggestions know what happened before and store nothing") {
  FreshSession session;
  auto earlier = decideOn(10, "ignore", plainRequest(1, "mira-okafor", 1780000000000));
  earlier["at"] = 1780000100000;
  session.call("decide", earlier);
  const auto before = timeline(session, "mira-okafor");

  auto params = requests(fullRequest(7, "mira-okafor"));
  params["philosophy"] = "balanced";
  const auto reply = session.call("suggest", params);
  CHECK(reply["philosophy"] == "balanced");
  const auto& suggestion = reply["suggestions"][0];
  CHECK(suggestion["history"]["earlierRequests"] == 1);
  CHECK(suggestion["history"]["lastRequestAt"] == 1780000000000);
  CHECK(suggestion["history"]["lastDecision"] == json{{"action", "ignore"}, {"stage", "done"}, {"at", 1780000100000}});
  CHECK(suggestion["history"]["lastOutcome"] == nullptr);
  double sum = suggestion["other"];
  for (const auto& reason : suggestion["reasons"]) {
    sum += reason["weight"].get<double>();
  }
  CHECK(suggestion["score"].get<double>() == Approx(sum));
  CHECK(timeline(session, "mira-okafor") == before);
}

TEST_CASE("the chosen philosophy is the one suggestions use") {
  FreshSession session;
  auto params = goodParams("suggest");
  params.erase("philosophy");
  const auto fresh = session.call("philosophy", json::object());
  CHECK(fresh["philosophy"] == "open");
  CHECK(fresh["chosen"] == false);
  REQUIRE(fresh["available"].size() == 4);
  CHECK(fresh["available"][0] == json{{"name", "open"},
                                      {"exchange", 10.0},
                                      {"silence", 0.5},
                                      {"pitch", -1.0},
                                      {"unwelcome", -20.0},
                                      {"block", -3.0},
                                      {"look", 0.3},
                                      {"needsMeeting", false}});
  CHECK(session.call("suggest", params)["philosophy"] == "open");

  CHECK(session.call("setPhilosophy", goodParams("setPhilosophy")) ==
        json{{"philosophy", "careful"}, {"repeated", false}});
  CHECK(session.call("philosophy", json::object())["chosen"] == true);
  CHECK(session.call("suggest", params)["philosophy"] == "careful");
  params["philosophy"] = "known";
  CHECK(session.call("suggest", params)["philosophy"] == "known");
}
