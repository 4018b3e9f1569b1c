#pragma once

#include "wire/error.h"
#include "wire/frame.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <variant>

// PROTOCOL.md, section 2.
namespace serendip::wire {

struct Request {
  nlohmann::json id; ///< integer, or a string of at most 64 characters
  std::string method;
  nlohmann::json params; ///< an object
};

/// A message that is no request; `id` is null when none could be read.
struct Rejected {
  nlohmann::json id;
  Error error;
};

std::variant<Request, Rejected> readRequest(std::string_view text);

/// For a frame whose text was not kept.
Rejected rejected(const TooLarge&);
Rejected rejected(const Unbelievable&);

/// The texts of replies. One that would not fit into a frame becomes an internalError.
std::string resultReply(const nlohmann::json& id, nlohmann::json result);
std::string errorReply(const nlohmann::json& id, const Error&);

} // namespace serendip::wire
