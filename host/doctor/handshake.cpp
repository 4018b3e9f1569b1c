#include "doctor/handshake.h"

#include "built_in.h"
#include "platform/child_program.h"
#include "platform/reason.h"
#include "shapes/excerpt.h"
#include "wire/error.h"
#include "wire/frame.h"
#include "wire/json_text.h"

#include <algorithm>
#include <optional>
#include <system_error>

namespace serendip::doctor {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestVersion = 40;
constexpr std::size_t kLongestText = 500; // code points
constexpr auto kFarewell = std::chrono::seconds(1);

/// What is at `key`; null where it is missing or there is nothing to have a key.
json memberOf(const json& value, const char* key) {
  const auto found = value.is_object() ? value.find(key) : value.end();
  return found != value.end() ? *found : json();
}

std::string textAt(const json& value, const char* key, std::size_t most) {
  const auto text = memberOf(value, key);
  return text.is_string() ? shapes::excerpt(text.get_ref<const std::string&>(), most) : "";
}

std::string request() {
  const json hello{{"jsonrpc", "2.0"},
                   {"id", "doctor"},
                   {"method", "hello"},
                   {"params", {{"client", "doctor " + std::string(builtin::kVersion)}}}};
  return wire::frame(hello.dump());
}

/// Its last line on the standard error, as a sentence can hold it.
std::string lastLine(std::string_view words) {
  while (words.ends_with('\n') || words.ends_with('\r')) {
    words.remove_suffix(1);
  }
  const auto start = words.rfind('\n');
  return shapes::excerpt(shapes::validUtf8(start == std::string_view::npos ? words : words.substr(start + 1)), 200);
}

Finding ended(platform::ChildProgram& program, platform::Deadline deadline) {
  program.closeInput();
  const auto ending = program.ended(std::min(deadline, std::chrono::steady_clock::now() + kFarewell));
  const auto words = lastLine(program.lastWords());
  std::string how = "it closed its output";
  if (ending) {
    how = ending->signal == 0 ? "status " + std::to_string(ending->status) : "signal " + std::to_string(ending->signal);
  }
  return {Fault::programEnded, words.empty() ? how : how + ", its last words: " + words};
}

std::variant<Answer, Finding> understood(const json& reply) {
  const auto result = memberOf(reply, "result");
  if (textAt(result, "name", kLongestVersion) == "serendip") {
    const auto database = memberOf(result, "database");
    const bool open = memberOf(database, "open") == json(true);
    return Answer{textAt(result, "version", kLongestVersion), open, textAt(database, "path", kLongestText),
                  open ? "" : textAt(database, "reason", kLongestText)};
  }
  const auto error = memberOf(reply, "error");
  if (memberOf(memberOf(error, "data"), "name") == json(wire::name(wire::ErrorCode::callerRefused))) {
    return Finding{Fault::callerRefused, textAt(error, "message", kLongestText)};
  }
  return Finding{Fault::programForeign, ""};
}

std::variant<Answer, Finding> readReply(const wire::Frame& frame, platform::ChildProgram& program,
                                        platform::Deadline deadline) {
  if (const auto* message = std::get_if<wire::Message>(&frame);
      message && message->text.size() <= wire::kLargestReply) {
    const auto reply = wire::readJson(message->text);
    const auto* understandable = std::get_if<json>(&reply);
    return understandable ? understood(*understandable) : Finding{Fault::programGarbled, ""};
  }
  const auto* cut = std::get_if<wire::CutOff>(&frame);
  const bool silent = std::holds_alternative<wire::EndOfInput>(frame) || (cut && cut->had == 0);
  return silent ? ended(program, deadline) : Finding{Fault::programGarbled, ""};
}

std::variant<Answer, Finding> talk(platform::ChildProgram& program, platform::Deadline deadline) {
  program.write(request()); // one that has ended already is told by its output
  wire::FrameReader reader([&](std::span<char> into) { return program.read(into, deadline); });
  auto told = readReply(reader.next(), program, deadline);
  if (std::holds_alternative<Answer>(told)) {
    program.closeInput(); // a host of ours ends by itself; anything else is killed
    program.ended(std::min(deadline, std::chrono::steady_clock::now() + kFarewell));
  }
  return told;
}

} // namespace

std::variant<Answer, Finding> shakeHands(const std::filesystem::path& program,
                                         const std::vector<std::string>& arguments,
                                         std::chrono::milliseconds patience) {
  try {
    platform::ChildProgram child(program, arguments);
    return talk(child, std::chrono::steady_clock::now() + patience);
  } catch (const platform::DeadlinePassed&) {
    return Finding{Fault::programSilent, ""};
  } catch (const std::system_error& failure) {
    return Finding{Fault::programNotStarted, platform::reason(failure.code())};
  }
}

} // namespace serendip::doctor
