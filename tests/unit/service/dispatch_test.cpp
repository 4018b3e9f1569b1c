#include "service/fresh_session.h"
#include "service/method.h"

#include <catch2/catch.hpp>

using namespace serendip::tests;
using nlohmann::json;

TEST_CASE("an unknown method is named, bounded, with the next step") {
  FreshSession session;
  const auto error = session.refusal("levitate", json::object());
  CHECK(error["code"] == -32601);
  CHECK(error["data"] == json{{"name", "methodNotFound"}, {"method", "levitate"}});
  CHECK(error["message"] == "This host has no method \"levitate\". Update the host to the version of the extension.");

  const auto hostile = session.refusal(repeated("\u202E🌊", 100000), json::object());
  CHECK(hostile.dump().size() < 1000);
}

TEST_CASE("the names of methods are matched exactly") {
  CHECK(serendip::service::findMethod("Hello") == nullptr);
  CHECK(serendip::service::findMethod("hello ") == nullptr);
  CHECK(serendip::service::findMethod("") == nullptr);
  REQUIRE(serendip::service::findMethod("setPhilosophy") != nullptr);
  CHECK(serendip::service::findMethod("setPhilosophy")->writes);
}

TEST_CASE("hello tells what it can do and who asks") {
  FreshSession session;
  const auto reply = session.call("hello", {{"protocol", 1}, {"client", "extension 0.1.0"}});
  CHECK(reply["name"] == "serendip");
  CHECK(reply["protocol"] == 1);
  CHECK(reply["methods"] == json{"hello",         "suggest", "observe",      "decide",       "outcome",
                                 "undo",          "sender",  "search",       "requests",     "philosophy",
                                 "setPhilosophy", "ledger",  "replay",       "forget",       "retention",
                                 "setRetention",  "export",  "archiveBegin", "archiveChunk", "archiveStep",
                                 "archiveCancel"});
  CHECK(reply["caller"] == json{{"kind", "chromium"}, {"id", "chrome-extension://abc/"}});
  CHECK(reply["database"] == json{{"open", true}, {"path", session.file().string()}, {"mended", json::object()}});
  CHECK(std::filesystem::exists(session.file()));
}
