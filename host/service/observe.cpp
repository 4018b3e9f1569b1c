// A commit waits for the disk several times, so the requests of a page share one: what is malformed or in conflict is
// answered in its place, and a write that fails fails them all, to be repeated as a whole.
#include "history/requests.h"
#include "service/calls.h"
#include "service/failures.h"
#include "service/limits.h"
#include "shapes/request_fields.h"

namespace serendip::service::calls {
namespace {

nlohmann::json answer(const history::Observed& observed) {
  if (observed.forgotten) {
    return {{"request", observed.request.text()}, {"forgotten", true}};
  }
  return {{"request", observed.request.text()}, {"kth", observed.kth}, {"repeated", observed.repeated}};
}

struct Readable {
  std::vector<Request> requests;
  std::vector<std::size_t> places; ///< where their answers belong
};

/// What can be read of `elements`; the answers of the others are put into `answers`.
Readable readable(const std::vector<shapes::Field>& elements, nlohmann::json& answers) {
  Readable found;
  for (std::size_t place = 0; place < elements.size(); ++place) {
    try {
      found.requests.push_back(request(elements[place]));
      found.places.push_back(place);
    } catch (const wire::Error& error) {
      answers[place] = failedRequest(elements[place].value, error);
    }
  }
  return found;
}

} // namespace

nlohmann::json observe(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"requests"});
  const auto requests = elements(fields.required("requests"), 1, limits::kObserveRequests);

  auto answers = nlohmann::json::array();
  const auto found = readable(requests, answers);
  const auto results = history::observeAll(session.database(), found.requests);
  for (std::size_t index = 0; index < results.size(); ++index) {
    const auto place = found.places[index];
    if (const auto* observed = std::get_if<history::Observed>(&results[index])) {
      answers[place] = answer(*observed);
    } else {
      answers[place] = failedRequest(requests[place].value, errorOf(std::get<history::Conflict>(results[index])));
    }
  }
  return {{"observed", std::move(answers)}};
}

} // namespace serendip::service::calls
