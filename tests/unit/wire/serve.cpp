#include "wire/serve.h"

#include "wire/byte_stream.h"
#include "wire/error.h"

#include <catch2/catch.hpp>

#include <new>

using namespace serendip;
using namespace serendip::wire;
using nlohmann::json;

namespace {

struct Run {
  Ending ending;
  std::vector<json> replies;
};

json echo(std::string_view method, const json& params) {
  if (method == "echo") {
    return params;
  }
  if (method == "noMemory") {
    throw std::bad_alloc();
  }
  if (method == "bug") {
    return json::array().at(7);
  }
  throw Error(ErrorCode::methodNotFound, "No such method.", {{"method", method}});
}

Run run(const std::string& input) {
  std::string output;
  Log log(std::nullopt);
  const auto sink = [&output](std::string_view bytes) {
    output += bytes;
    return true;
  };
  const Ending ending = serve(inOnePart(input), sink, echo, log);
  FrameReader reader(inOnePart(output));
  Frame last;
  Run result{ending, {}};
  for (const auto& text : messages(reader, last)) {
    result.replies.push_back(json::parse(text));
  }
  CHECK(std::holds_alternative<EndOfInput>(last));
  return result;
}

std::string request(int id, const std::string& method) {
  return frame(json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", {{"n", id}}}}.dump());
}

} // namespace

TEST_CASE("every message is answered in the order received") {
  const auto [ending, replies] = run(request(1, "echo") + request(2, "nonsense") + frame("") + request(3, "echo"));
  CHECK(ending == Ending::done);
  REQUIRE(replies.size() == 4);
  CHECK(replies[0]["result"] == json{{"n", 1}});
  CHECK(replies[1]["id"] == 2);
  CHECK(replies[1]["error"]["code"] == -32601);
  CHECK(replies[2]["error"]["code"] == -32700);
  CHECK(replies[3]["result"] == json{{"n", 3}});
}

TEST_CASE("a fault in a method is answered and the host goes on") {
  const auto [ending, replies] = run(request(1, "noMemory") + request(2, "bug") + request(3, "echo"));
  CHECK(ending == Ending::done);
  REQUIRE(replies.size() == 3);
  CHECK(replies[0]["id"] == 1);
  CHECK(replies[0]["error"]["code"] == -32603);
  CHECK(replies[0]["error"]["data"]["method"] == "noMemory");
  CHECK(replies[1]["error"]["data"]["method"] == "bug");
  CHECK(replies[2]["result"] == json{{"n", 3}});
}

TEST_CASE("a length that cannot be believed is answered and ends the conversation") {
  const auto [ending, replies] = run(request(1, "echo") + lengthPrefix(0xFFFFFFFF) + request(2, "echo"));
  CHECK(ending == Ending::distrust);
  REQUIRE(replies.size() == 2);
  CHECK(replies[1]["id"].is_null());
  CHECK(replies[1]["error"]["data"]["bytes"] == 0xFFFFFFFF);
}

TEST_CASE("an input cut inside a frame ends the conversation without a reply") {
  const auto [ending, replies] = run(request(1, "echo") + "\x05");
  CHECK(ending == Ending::cutOff);
  CHECK(replies.size() == 1);
}

TEST_CASE("the conversation is done when nobody reads any more") {
  Log log(std::nullopt);
  int sent = 0;
  const auto sink = [&sent](std::string_view) { return ++sent < 2; };
  CHECK(serve(inOnePart(request(1, "echo") + request(2, "echo") + request(3, "echo")), sink, echo, log) ==
        Ending::done);
  CHECK(sent == 2);
}
