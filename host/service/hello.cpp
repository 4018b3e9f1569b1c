#include "built_in.h"
#include "history/failure.h"
#include "history/mended.h"
#include "service/calls.h"
#include "service/limits.h"
#include "service/method.h"
#include "shapes/excerpt.h"
#include "shapes/fields.h"
#include "shapes/object.h"

namespace serendip::service::calls {

namespace {

constexpr int kProtocol = 1;

nlohmann::json mendedCounts(history::Database& database) {
  auto counts = nlohmann::json::object();
  for (const auto& mended : history::mendedSoFar(database)) {
    counts[mended.what] = mended.count;
  }
  return counts;
}

nlohmann::json databaseState(Session& session) {
  const auto path = shapes::validUtf8(session.file().string());
  try {
    return shapes::object("open", true, "path", path, "mended", mendedCounts(session.database()));
  } catch (const history::Unavailable& failure) {
    return {{"open", false}, {"path", path}, {"reason", shapes::validUtf8(failure.what())}};
  }
}

nlohmann::json priorState(const PriorFiles& prior) {
  auto refused = nlohmann::json::array();
  for (const auto& error : prior.refused) {
    refused.push_back(
        {{"file", shapes::validUtf8(error.file)}, {"line", error.line}, {"problem", shapes::validUtf8(error.what())}});
  }
  return shapes::object("own", prior.own, "refused", std::move(refused));
}

} // namespace

/// The client's protocol is read but not compared: the client sees both numbers and can say which side is the older
/// one.
nlohmann::json hello(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"protocol", "client"});
  ifPresent(fields, "protocol",
            [](const shapes::Field& field) { return shapes::integer(field, 1, limits::kProtocols); });
  ifPresent(fields, "client",
            [](const shapes::Field& field) { return shapes::text(field, limits::kClient, shapes::Empty::refused); });

  nlohmann::json::array_t names;
  names.reserve(methods().size());
  for (const auto& method : methods()) {
    names.emplace_back(method.name);
  }
  const auto& caller = session.caller();
  return shapes::object("name", "serendip", "version", builtin::kVersion, "protocol", kProtocol, "methods",
                        std::move(names), "caller",
                        shapes::object("kind", wire::word(caller.kind), "id", shapes::validUtf8(caller.id)), "database",
                        databaseState(session), "prior", priorState(session.priorFiles()));
}

} // namespace serendip::service::calls
