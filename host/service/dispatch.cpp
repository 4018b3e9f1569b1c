#include "service/dispatch.h"

#include "service/failures.h"
#include "service/method.h"
#include "shapes/excerpt.h"

namespace serendip::service {

nlohmann::json dispatch(Session& session, std::string_view name, const nlohmann::json& params) {
  const auto* method = findMethod(name);
  if (method == nullptr) {
    const auto asked = shapes::excerpt(name);
    throw wire::Error(wire::ErrorCode::methodNotFound,
                      "This host has no method \"" + asked + "\". Update the host to the version of the extension.",
                      {{"method", asked}});
  }
  auto result = withWireErrors(session, [&] { return method->call(session, params); });
  if (method->writes) {
    session.afterWrite();
  }
  return result;
}

} // namespace serendip::service
