#include "wire/answer.h"

#include "wire/envelope.h"

#include <exception>
#include <typeinfo>

namespace serendip::wire {
namespace {

/// The log gets the type and not what() says: a fault that nobody foresaw may quote a note. The method is a known one,
/// because an unknown one is foreseen.
Error fault(const std::exception& exception, const std::string& method, Log& log) {
  log.error((method.empty() ? "a message" : "the method " + method) + " failed with " + typeid(exception).name());
  return {ErrorCode::internalError,
          "The host met a fault of its own; the log says more. Please report it.",
          {{"method", method}}};
}

std::string carryOut(const Request& request, const Dispatch& dispatch, Log& log) {
  try {
    return resultReply(request.id, dispatch(request.method, request.params));
  } catch (const Error& error) {
    return errorReply(request.id, error);
  } catch (const std::exception& exception) {
    return errorReply(request.id, fault(exception, request.method, log));
  }
}

std::string read(const Message& message, const Dispatch& dispatch, Log& log) {
  const auto request = readRequest(message.text);
  if (const auto* rejection = std::get_if<Rejected>(&request)) {
    return errorReply(rejection->id, rejection->error);
  }
  return carryOut(std::get<Request>(request), dispatch, log);
}

} // namespace

std::string answer(const Message& message, const Dispatch& dispatch, Log& log) {
  try {
    return read(message, dispatch, log);
  } catch (const std::exception& exception) { // no memory even for the envelope
    return errorReply(nullptr, fault(exception, "", log));
  }
}

} // namespace serendip::wire
