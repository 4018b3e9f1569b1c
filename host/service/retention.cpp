#include "history/retention.h"
#include "history/retention_choice.h"
#include "service/calls.h"
#include "service/limits.h"
#include "shapes/fields.h"
#include "shapes/shapes.h"

namespace serendip::service::calls {

nlohmann::json retention(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"months"});
  const auto count = [](const shapes::Field& field) { return shapes::integer(field, 1, limits::kMonths); };
  const auto asked = ifPresent(fields, "months", count);

  auto& database = session.database();
  const auto chosen = history::chosenRetention(database);
  const auto months = asked ? asked : chosen;
  const auto would =
      months ? history::countLedToNothing(database, history::monthsBefore(session.now(), *months)) : std::size_t{0};
  return {{"months", shapes::orNull(chosen)}, {"wouldForget", would}};
}

} // namespace serendip::service::calls
