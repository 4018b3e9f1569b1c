#include "history/undo.h"

#include "service/calls.h"
#include "shapes/fields.h"

namespace serendip::service::calls {

nlohmann::json undo(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"id", "at", "event"});
  const auto id = uuid(fields.required("id"));
  const auto at = time(fields.required("at"));
  const auto event = uuid(fields.required("event"));

  const bool repeated = history::undo(session.database(), id, at, event);
  return {{"event", event.text()}, {"repeated", repeated}};
}

} // namespace serendip::service::calls
