#include "history/philosophy_choice.h"
#include "service/calls.h"
#include "service/fields.h"

namespace serendip::service::calls {

nlohmann::json setPhilosophy(Session& session, const nlohmann::json& params) {
  const Fields fields({params, ""}, {"id", "at", "philosophy"});
  const auto id = uuid(fields.required("id"));
  const auto at = time(fields.required("at"));
  const auto chosen = philosophyName(fields.required("philosophy"));

  const bool repeated = history::choosePhilosophy(session.database(), id, at, chosen);
  return {{"philosophy", word(chosen)}, {"repeated", repeated}};
}

} // namespace serendip::service::calls
