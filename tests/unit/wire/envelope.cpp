#include "wire/envelope.h"

#include <catch2/catch.hpp>

using namespace serendip::wire;
using nlohmann::json;

namespace {

Rejected rejection(std::string_view text) {
  auto read = readRequest(text);
  REQUIRE(std::holds_alternative<Rejected>(read));
  return std::get<Rejected>(std::move(read));
}

std::string problem(std::string_view text) {
  return rejection(text).error.json()["data"]["problem"].get<std::string>();
}

} // namespace

TEST_CASE("a request is read with its id, method and params") {
  const auto read = readRequest(R"({"jsonrpc":"2.0","id":"a1","method":"hello","params":{"protocol":1}})");
  REQUIRE(std::holds_alternative<Request>(read));
  const auto& request = std::get<Request>(read);
  CHECK(request.id == "a1");
  CHECK(request.method == "hello");
  CHECK(request.params == json{{"protocol", 1}});
}

TEST_CASE("absent params are no params") {
  const auto read = readRequest(R"({"jsonrpc":"2.0","id":1,"method":"philosophy"})");
  REQUIRE(std::holds_alternative<Request>(read));
  CHECK(std::get<Request>(read).params == json::object());
}

TEST_CASE("what is JSON but no request is rejected with the reason") {
  CHECK(problem("[]") == "it is not an object");
  CHECK(problem("7") == "it is not an object");
  CHECK(problem(R"({"id":1,"method":"hello"})") == R"("jsonrpc" must be "2.0")");
  CHECK(problem(R"({"jsonrpc":2,"id":1,"method":"hello"})") == R"("jsonrpc" must be "2.0")");
  const std::string badId = "\"id\" must be an integer or a string of at most 64 characters";
  CHECK(problem(R"({"jsonrpc":"2.0","method":"hello"})") == badId);
  CHECK(problem(R"({"jsonrpc":"2.0","id":null,"method":"hello"})") == badId);
  CHECK(problem(R"({"jsonrpc":"2.0","id":true,"method":"hello"})") == badId);
  const std::string badMethod = "\"method\" must be a string of at most 64 bytes";
  CHECK(problem(R"({"jsonrpc":"2.0","id":1})") == badMethod);
  CHECK(problem(R"({"jsonrpc":"2.0","id":1,"method":1})") == badMethod);
  CHECK(problem(R"({"jsonrpc":"2.0","id":1,"method":")" + std::string(65, 'm') + "\"}") == badMethod);
  CHECK(problem(R"({"jsonrpc":"2.0","id":1,"method":"hello","params":[]})") == "\"params\" must be an object");
  CHECK(problem(R"({"jsonrpc":"2.0","id":1,"method":"hello","params":null})") == "\"params\" must be an object");
  CHECK(problem(R"({"jsonrpc":"2.0","id":1,"method":"hello","parms":{}})") ==
        "it has a member besides jsonrpc, id, method and params");
}

TEST_CASE("a rejection keeps the id wherever one can be read") {
  CHECK(rejection(R"({"id":7})").id == 7);
  CHECK(rejection(R"({"jsonrpc":"2.0","id":7,"method":1})").id == 7);
  CHECK(rejection(R"({"jsonrpc":"2.0","id":7,"method":"hello","params":{)").id == 7);
  CHECK(rejection(R"([{"id":7}])").id.is_null());
  CHECK(rejected(TooLarge{5000000, R"({"id":7,"params":{"note":"long)"}).id == 7);
  CHECK(rejected(TooLarge{5000000, R"({"id":7,"method":"hello"}   )"}).id == 7);
  CHECK(rejected(TooLarge{5000000, "xxxx"}).id.is_null());
}

TEST_CASE("a message too large is told its size and the limit") {
  const json error = rejected(TooLarge{5000000, ""}).error.json();
  CHECK(error["code"] == 2);
  CHECK(error["data"] == json{{"name", "messageTooLarge"}, {"bytes", 5000000}, {"limit", 4194304}});
}

TEST_CASE("replies are JSON-RPC") {
  CHECK(json::parse(resultReply(7, {{"a", 1}})) == json{{"jsonrpc", "2.0"}, {"id", 7}, {"result", {{"a", 1}}}});
  const Error error(ErrorCode::conflict, "Again.", {{"id", "x"}});
  CHECK(json::parse(errorReply(nullptr, error)) ==
        json{{"jsonrpc", "2.0"},
             {"id", nullptr},
             {"error", {{"code", 5}, {"message", "Again."}, {"data", {{"name", "conflict"}, {"id", "x"}}}}}});
}

TEST_CASE("a reply that the browser would not take becomes an error of the same id") {
  const json overhead = json::parse(resultReply(7, ""));
  const std::size_t room = kLargestReply - overhead.dump().size();
  CHECK(resultReply(7, std::string(room, 'x')).size() == kLargestReply);
  const json refused = json::parse(resultReply(7, std::string(room + 1, 'x')));
  CHECK(refused["id"] == 7);
  CHECK(refused["error"]["data"]["name"] == "internalError");
}

TEST_CASE("bytes that are not UTF-8 do not keep the rest of a reply back") {
  CHECK(json::parse(resultReply(7, "a\xff"))["result"] == "a\uFFFD");
}
