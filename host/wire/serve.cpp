#include "wire/serve.h"

#include "wire/envelope.h"

#include <chrono>
#include <optional>

namespace serendip::wire {
namespace {

using Clock = std::chrono::steady_clock;

void logExchange(Log& log, std::size_t received, std::size_t replied, Clock::time_point start) {
  if (log.debugging()) {
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
    log.debug(std::to_string(received) + " bytes answered with " + std::to_string(replied) + " in " +
              std::to_string(took.count()) + " us");
  }
}

/// One port's conversation: takes frame after frame until one of them ends it.
class Conversation {
public:
  Conversation(const ByteSink& sink, const Dispatch& dispatch, Log& log)
      : sink_(sink), dispatch_(dispatch), log_(log) {}

  std::optional<Ending> operator()(const Message& message) {
    const auto start = Clock::now();
    const std::string reply = answer(message, dispatch_, log_);
    logExchange(log_, message.text.size(), reply.size(), start);
    return send(reply);
  }

  std::optional<Ending> operator()(const TooLarge& frame) {
    log_.info("a message of " + std::to_string(frame.bytes) + " bytes was refused");
    return reject(rejected(frame));
  }

  std::optional<Ending> operator()(const Unbelievable& frame) {
    log_.warning("a message claims " + std::to_string(frame.bytes) + " bytes; the stream cannot be trusted");
    reject(rejected(frame));
    return Ending::distrust;
  }

  std::optional<Ending> operator()(const CutOff& cut) {
    log_.warning("the input ended inside a frame, after " + std::to_string(cut.had) + " of " +
                 std::to_string(cut.wanted) + " bytes");
    return Ending::cutOff;
  }

  std::optional<Ending> operator()(const EndOfInput&) { return Ending::done; }

private:
  std::optional<Ending> reject(const Rejected& rejection) { return send(errorReply(rejection.id, rejection.error)); }

  std::optional<Ending> send(const std::string& reply) {
    return sink_(frame(reply)) ? std::nullopt : std::optional(Ending::done);
  }

  const ByteSink& sink_;
  const Dispatch& dispatch_;
  Log& log_;
};

} // namespace

Ending serve(ByteSource source, const ByteSink& sink, const Dispatch& dispatch, Log& log) {
  FrameReader reader(std::move(source));
  Conversation conversation(sink, dispatch, log);
  for (;;) {
    if (const auto ending = std::visit(conversation, reader.next())) {
      return *ending;
    }
  }
}

} // namespace serendip::wire
