#include "history/requests.h"
#include "service/calls.h"
#include "service/failures.h"
#include "service/limits.h"
#include "service/request_fields.h"

namespace serendip::service::calls {

nlohmann::json observe(Session& session, const nlohmann::json& params) {
  const Fields fields({params, ""}, {"requests"});
  const auto requests = elements(fields.required("requests"), 1, limits::kObserveRequests);

  session.database(); // closed, it fails the whole call even where every request is malformed
  auto answers = answerEach(session, requests, [&](const Field& each) -> nlohmann::json {
    const auto seen = request(each);
    const auto observed = history::observe(session.database(), seen);
    return {{"request", observed.request.text()}, {"kth", observed.kth}, {"repeated", observed.repeated}};
  });
  return {{"observed", std::move(answers)}};
}

} // namespace serendip::service::calls
