#include "history/outcomes.h"
#include "service/calls.h"
#include "shapes/request_fields.h"

namespace serendip::service::calls {

nlohmann::json outcome(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"id", "at", "sender", "outcome"});
  const auto id = uuid(fields.required("id"));
  const auto at = time(fields.required("at"));
  const auto about = senderKey(fields.required("sender"));
  const auto followed =
      wordOf(fields.required("outcome"), Outcome::exchange, Outcome::silence, Outcome::pitch, Outcome::unwelcome);

  const auto recorded = history::recordOutcome(session.database(), id, at, about, followed);
  if (recorded.forgotten) {
    return {{"outcome", id.text()}, {"forgotten", true}};
  }
  return {{"outcome", id.text()}, {"repeated", recorded.repeated}};
}

} // namespace serendip::service::calls
