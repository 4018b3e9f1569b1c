#include "wire/json_text.h"

#include <catch2/catch.hpp>

using namespace serendip::wire;
using nlohmann::json;

namespace {

Unreadable unreadable(std::string_view text) {
  const auto read = readJson(text);
  REQUIRE(std::holds_alternative<Unreadable>(read));
  return std::get<Unreadable>(read);
}

json readable(std::string_view text) {
  const auto read = readJson(text);
  REQUIRE(std::holds_alternative<json>(read));
  return std::get<json>(read);
}

std::string nested(std::size_t levels) {
  return std::string(levels, '[') + std::string(levels, ']');
}

} // namespace

TEST_CASE("every kind of value is read as the library itself would read it") {
  const std::string text = R"({"a":[1,-2,2.5,"x",true,false,null,{},[],18446744073709551615,-9223372036854775808],)"
                           R"("b":{"c":{"d":[[1],[{"e":"\ud83d\ude00"}]]}},"a2":"\u0000","":1})";
  CHECK(readable(text) == json::parse(text));
  for (const char* scalar : {"1", "\"text\"", "null", "true", "[]", " {} "}) {
    CHECK(readable(scalar) == json::parse(scalar));
  }
}

TEST_CASE("32 levels are read and 33 are not") {
  CHECK(readable(nested(32)).is_array());
  CHECK(unreadable(nested(33)).problem == "it is nested more than 32 levels deep");
  CHECK(unreadable(std::string(100000, '[')).problem == "it is nested more than 32 levels deep");
}

TEST_CASE("a member named twice is a fault at any depth, and the id before it survives") {
  CHECK(unreadable(R"({"id":7,"method":"a","method":"b"})").problem == "an object has two members of the same name");
  CHECK(unreadable(R"({"id":7,"method":"a","method":"b"})").id == 7);
  CHECK(unreadable(R"({"id":7,"id":8})").id == 7);
  CHECK(unreadable(R"([{"a":[{"b":1,"\u0062":2}]}])").problem == "an object has two members of the same name");
  CHECK(readable(R"({"a":{"b":1},"b":{"a":[{"b":1},{"b":1}]}})").size() == 2);
}

TEST_CASE("a NUL byte is no end of the text") {
  CHECK(unreadable(std::string("{\"id\":7}\0", 9)).problem == "it is not JSON at byte 9");
  CHECK(unreadable(std::string("{\"id\":7}\0", 9)).id == 7);
  CHECK(unreadable(std::string("{\"id\":7}\0{\"id\":8}", 17)).id == 7);
  CHECK(unreadable(std::string(1, '\0')).problem.starts_with("it ends too early"));
  CHECK(unreadable(std::string("{\"a\":\"\0\"}", 9)).problem.starts_with("it is not JSON"));
}

TEST_CASE("siblings do not count as depth") {
  CHECK(readable("[[1],[2],{\"a\":[3]},[4],[5],[6],[7],[8],[9],[10],[11],[12],[13],[14],[15],[16],[17],[18],[19],"
                 "[20],[21],[22],[23],[24],[25],[26],[27],[28],[29],[30],[31],[32],[33],[34]]")
            .size() == 34);
}

TEST_CASE("the id that stood before the fault survives") {
  CHECK(unreadable(R"({"id":7,"params":{"note":"cut)").id == 7);
  CHECK(unreadable("{\"id\":\"seven\",\"note\":\"\xff\"}").id == "seven");
  CHECK(unreadable(R"({"jsonrpc":"2.0","id":7,"params":)" + std::string(100000, '[')).id == 7);
  CHECK(unreadable(R"({"id":7} and more)").id == 7);
  CHECK(unreadable(R"({"id":18446744073709551615,)").id == 18446744073709551615U);
}

TEST_CASE("an id that is not the message's own, not whole or not allowed is not taken") {
  CHECK(unreadable(R"({"params":{"id":7},"x":)").id.is_null());
  CHECK(unreadable(R"([{"id":7},)").id.is_null());
  CHECK(unreadable(R"({"params":["id",7,)").id.is_null());
  CHECK(unreadable(R"({"note":"x","id":"seve)").id.is_null());
  CHECK(unreadable(R"({"id":7.5,)").id.is_null());
  CHECK(unreadable(R"({"id":{"id":7},)").id.is_null());
  CHECK(unreadable("{\"id\":\"" + std::string(65, 'x') + "\",").id.is_null());
  CHECK(unreadable(R"({"note":"\ud83d","id":7})").id.is_null());
}

TEST_CASE("a request cut at any byte is unreadable, with its id as soon as that is whole") {
  const std::string text = R"({"id":"seven","method":"hello","params":{"protocol":1,"client":"Zoë"}})";
  const std::size_t whole = text.find("\"seven\"") + 7;
  for (std::size_t end = 0; end < text.size(); ++end) {
    CHECK(unreadable(text.substr(0, end)).id == (end >= whole ? json("seven") : json()));
  }
}

TEST_CASE("the problem is told in our words and quotes nothing") {
  CHECK(unreadable("").problem == "it is empty");
  CHECK(unreadable("{\"a\":\"\xff\"}").problem == "it is not UTF-8 at byte 7");
  CHECK(unreadable(R"({"a":"\ud83d"})").problem == "a lone surrogate stands at byte 13");
  CHECK(unreadable(R"({"a":"\ude00"})").problem == "a lone surrogate stands at byte 12");
  CHECK(unreadable("{\"a\":\"\xed\xa0\xbd\"}").problem == "it is not UTF-8 at byte 8");
  CHECK(unreadable(R"({"a":)").problem == "it ends too early at byte 6");
  CHECK(unreadable("1e999").problem == "a number is too large");
  CHECK(unreadable("<surrogate>").problem == "it is not JSON at byte 1");
  CHECK(unreadable(R"("surrogate" "surrogate")").problem == "it is not JSON at byte 23");
}

TEST_CASE("an id is an integer or at most 64 characters") {
  CHECK(isRequestId(7));
  CHECK(isRequestId(-7));
  CHECK(isRequestId(""));
  std::string sixtyFour;
  for (int count = 0; count < 64; ++count) {
    sixtyFour += "ü";
  }
  CHECK(isRequestId(sixtyFour));
  CHECK_FALSE(isRequestId(sixtyFour + "ü"));
  CHECK_FALSE(isRequestId(true));
  CHECK_FALSE(isRequestId(7.0));
  CHECK_FALSE(isRequestId(nullptr));
  CHECK_FALSE(isRequestId(json::array()));
}
