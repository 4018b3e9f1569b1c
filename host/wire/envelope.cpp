#include "wire/envelope.h"

#include "wire/json_text.h"

#include <algorithm>
#include <array>

namespace serendip::wire {
namespace {

constexpr std::size_t kLongestMethod = 64; // bytes; it is repeated in replies
constexpr std::array<std::string_view, 4> kMembers{"jsonrpc", "id", "method", "params"};

Error invalidRequest(const std::string& problem) {
  return {ErrorCode::invalidRequest,
          "The message is not a request: " + problem + "; send it as section 2 of PROTOCOL.md says.",
          {{"problem", problem}}};
}

bool isKnownMember(const std::string& name) {
  return std::find(kMembers.begin(), kMembers.end(), name) != kMembers.end();
}

bool hasUnknownMember(const nlohmann::json& message) {
  const auto members = message.items();
  return !std::all_of(members.begin(), members.end(), [](const auto& member) { return isKnownMember(member.key()); });
}

bool isMethod(const nlohmann::json& message) {
  const auto method = message.find("method");
  return method != message.end() && method->is_string() &&
         method->get_ref<const std::string&>().size() <= kLongestMethod;
}

/// What keeps the message from being a request, in the order in which a person would look; nothing if it is one.
const char* problemOf(const nlohmann::json& message, const nlohmann::json& id) {
  if (!message.is_object()) {
    return "it is not an object";
  }
  if (message.value("jsonrpc", nlohmann::json()) != "2.0") {
    return "\"jsonrpc\" must be \"2.0\"";
  }
  if (id.is_null()) {
    return "\"id\" must be an integer or a string of at most 64 characters";
  }
  if (!isMethod(message)) {
    return "\"method\" must be a string of at most 64 bytes";
  }
  if (message.contains("params") && !message["params"].is_object()) {
    return "\"params\" must be an object";
  }
  return hasUnknownMember(message) ? "it has a member besides jsonrpc, id, method and params" : nullptr;
}

nlohmann::json idOf(const nlohmann::json& message) {
  if (!message.is_object() || !message.contains("id") || !isRequestId(message["id"])) {
    return nullptr;
  }
  return message["id"];
}

Error tooLarge(std::uint32_t bytes, const std::string& nextStep) {
  return {ErrorCode::messageTooLarge,
          "The message has " + std::to_string(bytes) + " bytes, " + std::to_string(kLargestMessage) + " are allowed; " +
              nextStep,
          {{"bytes", bytes}, {"limit", kLargestMessage}}};
}

/// The history may hold bytes that are not UTF-8 if its file was damaged; the rest of a reply shall still arrive.
std::string text(const nlohmann::json& id, std::string_view member, nlohmann::json value) {
  nlohmann::json reply = nlohmann::json::object_t(); // its members one by one: a list of them would be copied first
  reply["jsonrpc"] = "2.0";
  reply["id"] = id;
  reply[member] = std::move(value);
  return reply.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

std::variant<Request, Rejected> readRequest(std::string_view received) {
  auto read = readJson(received);
  if (auto* unreadable = std::get_if<Unreadable>(&read)) {
    return Rejected{std::move(unreadable->id),
                    {ErrorCode::parseError,
                     "The message cannot be read: " + unreadable->problem + "; send JSON in UTF-8.",
                     {{"problem", unreadable->problem}}}};
  }
  auto& message = std::get<nlohmann::json>(read);
  nlohmann::json id = idOf(message);
  if (const char* problem = problemOf(message, id)) {
    return Rejected{std::move(id), invalidRequest(problem)};
  }
  return Request{std::move(id), std::move(message["method"].get_ref<std::string&>()),
                 message.contains("params") ? std::move(message["params"]) : nlohmann::json::object()};
}

/// The beginning is a whole document only where nothing but blanks follows.
Rejected rejected(const TooLarge& frame) {
  const auto beginning = readJson(frame.beginning);
  const auto* unreadable = std::get_if<Unreadable>(&beginning);
  return {unreadable ? unreadable->id : idOf(std::get<nlohmann::json>(beginning)),
          tooLarge(frame.bytes, "send it in parts.")};
}

Rejected rejected(const Unbelievable& frame) {
  return {nullptr, tooLarge(frame.bytes, "the host ends because such a stream cannot be trusted; connect again.")};
}

std::string resultReply(const nlohmann::json& id, nlohmann::json result) {
  std::string reply = text(id, "result", std::move(result));
  if (reply.size() <= kLargestReply) {
    return reply;
  }
  return errorReply(id, {ErrorCode::internalError, "The reply is too large for the browser; ask for fewer at a time."});
}

std::string errorReply(const nlohmann::json& id, const Error& error) {
  return text(id, "error", error.json());
}

} // namespace serendip::wire
