#include "service/failures.h"

#include "domain/uuid.h"
#include "shapes/excerpt.h"

namespace serendip::service {

using wire::Error, wire::ErrorCode;

Error errorOf(const history::Unavailable& failure) {
  const auto reason = shapes::validUtf8(failure.what());
  return {ErrorCode::databaseUnavailable,
          reason,
          {{"reason", reason}, {"path", shapes::validUtf8(failure.file().string())}}};
}

Error errorOf(const history::WriteFailed& failure) {
  const auto reason = shapes::validUtf8(failure.what());
  return {ErrorCode::writeFailed, reason, {{"reason", reason}}};
}

Error errorOf(const history::Conflict& failure) {
  return {ErrorCode::conflict,
          "The UUID " + failure.id() + " already stands for something else. Send this under a new UUID.",
          {{"id", failure.id()}}};
}

Error errorOf(const history::UnknownSender& failure) {
  const auto alias = shapes::excerpt(failure.alias());
  return {ErrorCode::unknownSender,
          "The history knows no sender \"" + alias + "\". Send the whole request, or look the sender up with search.",
          {{"sender", alias}}};
}

Error errorOf(const history::UnknownEvent& failure) {
  return {ErrorCode::unknownEvent,
          "The history holds no decision or outcome " + failure.id() + ". Look the events up with sender.",
          {{"event", failure.id()}}};
}

Error errorOf(const platform::TemporaryFileFailed& failure) {
  const auto reason = shapes::validUtf8(failure.what());
  return {ErrorCode::writeFailed, reason, {{"reason", reason}}};
}

nlohmann::json failedRequest(const nlohmann::json& request, const wire::Error& error) {
  nlohmann::json id;
  if (request.is_object() && request.contains("id") && request["id"].is_string() &&
      Uuid::parse(request["id"].get_ref<const std::string&>())) {
    id = request["id"];
  }
  return {{"request", id}, {"error", error.json()}};
}

} // namespace serendip::service
