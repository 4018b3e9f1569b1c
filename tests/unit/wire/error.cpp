#include "wire/error.h"

#include <catch2/catch.hpp>

#include <map>

using namespace serendip::wire;
using nlohmann::json;

TEST_CASE("an error tells its number, its name, a sentence and what it is about") {
  const std::map<ErrorCode, std::pair<int, std::string>> known{
      {ErrorCode::parseError, {-32700, "parseError"}},
      {ErrorCode::invalidRequest, {-32600, "invalidRequest"}},
      {ErrorCode::methodNotFound, {-32601, "methodNotFound"}},
      {ErrorCode::invalidParams, {-32602, "invalidParams"}},
      {ErrorCode::internalError, {-32603, "internalError"}},
      {ErrorCode::callerRefused, {1, "callerRefused"}},
      {ErrorCode::messageTooLarge, {2, "messageTooLarge"}},
      {ErrorCode::databaseUnavailable, {3, "databaseUnavailable"}},
      {ErrorCode::writeFailed, {4, "writeFailed"}},
      {ErrorCode::conflict, {5, "conflict"}},
      {ErrorCode::unknownSender, {6, "unknownSender"}},
      {ErrorCode::unknownEvent, {7, "unknownEvent"}},
      {ErrorCode::unknownArchive, {8, "unknownArchive"}},
      {ErrorCode::archiveRefused, {9, "archiveRefused"}},
  };
  for (const auto& [code, wire] : known) {
    CHECK(Error(code, "Try again.", {{"field", "name"}}).json() ==
          json{{"code", wire.first}, {"message", "Try again."}, {"data", {{"name", wire.second}, {"field", "name"}}}});
  }
}
