#include "wire/error.h"

namespace serendip::wire {

std::string_view name(ErrorCode code) {
  switch (code) {
  case ErrorCode::parseError:
    return "parseError";
  case ErrorCode::invalidRequest:
    return "invalidRequest";
  case ErrorCode::methodNotFound:
    return "methodNotFound";
  case ErrorCode::invalidParams:
    return "invalidParams";
  case ErrorCode::internalError:
    return "internalError";
  case ErrorCode::callerRefused:
    return "callerRefused";
  case ErrorCode::messageTooLarge:
    return "messageTooLarge";
  case ErrorCode::databaseUnavailable:
    return "databaseUnavailable";
  case ErrorCode::writeFailed:
    return "writeFailed";
  case ErrorCode::conflict:
    return "conflict";
  case ErrorCode::unknownSender:
    return "unknownSender";
  case ErrorCode::unknownEvent:
    return "unknownEvent";
  case ErrorCode::unknownArchive:
    return "unknownArchive";
  case ErrorCode::archiveRefused:
    return "archiveRefused";
  }
  return "internalError";
}

Error::Error(ErrorCode code, const std::string& message, nlohmann::json data)
    : std::runtime_error(message), code_(code), data_(std::move(data)) {}

nlohmann::json Error::json() const {
  nlohmann::json data = data_;
  data["name"] = name(code_);
  return {{"code", static_cast<int>(code_)}, {"message", what()}, {"data", std::move(data)}};
}

} // namespace serendip::wire
