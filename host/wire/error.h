#pragma once

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace serendip::wire {

/// PROTOCOL.md, section 3. Numbers are only ever appended.
enum class ErrorCode : int {
  parseError = -32700,
  invalidRequest = -32600,
  methodNotFound = -32601,
  invalidParams = -32602,
  internalError = -32603,
  callerRefused = 1,
  messageTooLarge = 2,
  databaseUnavailable = 3,
  writeFailed = 4,
  conflict = 5,
  unknownSender = 6,
  unknownEvent = 7,
  unknownArchive = 8,
  archiveRefused = 9,
};

/// The `data.name` of a code.
std::string_view name(ErrorCode);

/// A failure that the client must know: it becomes the `error` of the reply.
class Error : public std::runtime_error {
public:
  /// `message` is a sentence for a person that ends with the next step; `data` is an object for programs.
  Error(ErrorCode code, const std::string& message, nlohmann::json data = nlohmann::json::object());

  ErrorCode code() const { return code_; }

  /// `{"code", "message", "data": {"name", …}}`
  nlohmann::json json() const;

private:
  ErrorCode code_;
  nlohmann::json data_;
};

} // namespace serendip::wire
