#include "history/retention.h"
#include "service/calls.h"
#include "service/limits.h"
#include "shapes/fields.h"
#include "shapes/shapes.h"

namespace serendip::service::calls {

nlohmann::json setRetention(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"id", "at", "months"});
  const auto id = uuid(fields.required("id"));
  const auto at = time(fields.required("at"));
  const auto field = fields.required("months");
  const auto months = field.value.is_null() ? std::nullopt : std::optional(shapes::integer(field, 1, limits::kMonths));

  const auto set = history::setRetention(session.database(), id, at, months, session.now());
  return {{"months", shapes::orNull(months)}, {"forgotten", set.forgotten}, {"repeated", set.repeated}};
}

} // namespace serendip::service::calls
