#include "history/recent_requests.h"
#include "service/calls.h"
#include "service/page.h"
#include "shapes/request_fields.h"
#include "shapes/shapes.h"

namespace serendip::service::calls {

nlohmann::json requests(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"since", "limit", "cursor"});
  const auto since = shapes::time(fields.required("since"));
  const auto wanted = page(fields, limits::kRequestsPage, limits::kRequestsPage);

  auto& database = session.database();
  const auto found =
      readPage(fields, [&] { return history::recentRequests(database, since, wanted.limit, wanted.cursor); });
  auto shown = nlohmann::json::array();
  for (const auto& request : found.requests) {
    shown.push_back(shapes::json(request));
  }
  return {{"requests", std::move(shown)}, {"next", shapes::orNull(found.next)}};
}

} // namespace serendip::service::calls
