#include "history/philosophy_choice.h"
#include "service/calls.h"
#include "service/stored_philosophy.h"

namespace serendip::service::calls {

nlohmann::json setPhilosophy(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"id", "at", "philosophy"});
  const auto id = uuid(fields.required("id"));
  const auto at = time(fields.required("at"));
  const auto field = fields.required("philosophy");
  const auto asked = askedPhilosophy(field);

  auto& database = session.database();
  const auto chosen = philosophyOf(database, field, asked);
  const bool repeated = history::choosePhilosophy(database, id, at, asked.name, asked.own);
  return {{"philosophy", word(chosen.name)}, {"repeated", repeated}};
}

} // namespace serendip::service::calls
