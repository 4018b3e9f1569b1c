#include "wire_request.h"

namespace serendip::bench {

nlohmann::json onWire(const Request& request) {
  nlohmann::json result{{"id", request.id.text()},
                        {"sender", {{"slug", *request.sender.slug}}},
                        {"name", request.name},
                        {"headline", *request.headline},
                        {"seenAt", request.seenAt.milliseconds}};
  if (request.mutuals) {
    result["mutuals"] = *request.mutuals;
  }
  if (request.note) {
    result["note"] = *request.note;
  }
  return result;
}

} // namespace serendip::bench
