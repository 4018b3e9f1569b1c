// Bytes from the pipe to the reply, over a real history. An input's first byte says how: odd, what follows is the
// stream itself, lengths and all; even, each line becomes a frame, since a length that fits is hardly ever found by
// chance. The rest of it says how many bytes come at a time.
#include "claim.h"
#include "message_mutator.h"
#include "prepared_history.h"
#include "service/dispatch.h"
#include "wire/answer.h"
#include "wire/envelope.h"
#include "wire/error.h"
#include "wire/frame.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace serendip::fuzz {
namespace {

std::string framed(std::string_view lines) {
  std::string stream;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    stream += wire::frame(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return stream;
}

wire::ByteSource piecesOf(std::string_view stream, std::size_t piece) {
  return [stream, piece](std::span<char> into) mutable {
    const auto bytes = std::min({piece, into.size(), stream.size()});
    std::ranges::copy(stream.substr(0, bytes), into.begin());
    stream.remove_prefix(bytes);
    return bytes;
  };
}

/// Faults of the host's own, and a history that cannot be used although nothing is wrong with it.
bool isFault(int code) {
  return code == static_cast<int>(wire::ErrorCode::internalError) ||
         code == static_cast<int>(wire::ErrorCode::databaseUnavailable) ||
         code == static_cast<int>(wire::ErrorCode::writeFailed);
}

void judge(const std::string& reply) {
  claim(reply.size() <= wire::kLargestReply, "a reply is no larger than a browser takes");
  const auto read = nlohmann::json::parse(reply, nullptr, false);
  claim(read.is_object() && read.contains("id") && read["jsonrpc"] == "2.0", "a reply is JSON-RPC");
  claim(read.contains("result") != read.contains("error"), "a reply is a result or an error");
  if (read.contains("error")) {
    claim(!isFault(read["error"]["code"].get<int>()), "no message meets a fault of the host: " + reply);
    claim(!read["error"]["message"].get<std::string>().empty(), "an error has a sentence");
  }
}

/// What wire::serve does, without its lines on stderr.
bool goOn(const wire::Frame& frame, const wire::Dispatch& dispatch, Log& log) {
  if (const auto* message = std::get_if<wire::Message>(&frame)) {
    judge(wire::answer(*message, dispatch, log));
    return true;
  }
  if (const auto* large = std::get_if<wire::TooLarge>(&frame)) {
    const auto rejection = wire::rejected(*large);
    judge(wire::errorReply(rejection.id, rejection.error));
    return true;
  }
  return false;
}

} // namespace
} // namespace serendip::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace serendip;
  static fuzz::PreparedHistory history;
  static Log log(std::nullopt);
  if (size == 0) {
    return 0;
  }
  auto& session = history.session();
  const wire::Dispatch dispatch = [&session](std::string_view method, const nlohmann::json& params) {
    return service::dispatch(session, method, params);
  };
  const auto given = fuzz::textOf(data + 1, size - 1);
  const std::string stream = data[0] % 2 == 1 ? std::string(given) : fuzz::framed(given);
  wire::FrameReader reader(fuzz::piecesOf(stream, 1 + data[0] / 2U * 8U));
  while (fuzz::goOn(reader.next(), dispatch, log)) {
  }
  return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  std::minstd_rand random(seed);
  return serendip::fuzz::mutateMessages(data, size, most, random);
}
