#include "history/requests.h"
#include "service/calls.h"
#include "service/failures.h"
#include "service/limits.h"
#include "service/request_fields.h"

namespace serendip::service::calls {

nlohmann::json observe(Session& session, const nlohmann::json& params) {
  const Fields fields({params, ""}, {"requests"});
  const auto requests = elements(fields.required("requests"), 1, limits::kObserveRequests);

  auto& database = session.database();
  auto answers = answerEach(requests, [&](const Field& each) -> nlohmann::json {
    const auto observed = history::observe(database, request(each));
    return {{"request", observed.request.text()}, {"kth", observed.kth}, {"repeated", observed.repeated}};
  });
  return {{"observed", std::move(answers)}};
}

} // namespace serendip::service::calls
