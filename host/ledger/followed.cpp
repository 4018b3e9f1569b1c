#include "ledger/followed.h"

#include <algorithm>

namespace serendip::ledger {
namespace {

using history::PastDecision;
using history::PastOutcome;

bool isAcceptance(const PastDecision& decision) {
  return decision.action == Action::accept && decision.stage == Stage::done;
}

/// The place of a row among the person's requests; behind the last for a row that is not among them.
std::size_t place(const SenderPast& past, std::int64_t row) {
  const auto found = std::ranges::find(past.requests, row, &PastRequest::row);
  return static_cast<std::size_t>(found - past.requests.begin());
}

void addDecision(Followed& followed, const PastDecision& decision) {
  if (decision.stage == Stage::done && followed.decision != Action::accept) {
    followed.decision = decision.action;
    followed.at = decision.at;
  }
}

/// As the lessons have it (history/lessons.cpp), so that what is counted is what is learnt.
std::size_t requestOf(const SenderPast& past, const PastOutcome& outcome) {
  for (auto decision = past.decisions.rbegin(); decision != past.decisions.rend(); ++decision) {
    if (isAcceptance(*decision) && decision->request != 0 && decision->at <= outcome.at) {
      return place(past, decision->request);
    }
  }
  const auto later = std::ranges::upper_bound(past.requests, outcome.at, {}, &PastRequest::at);
  return later == past.requests.begin() ? past.requests.size()
                                        : static_cast<std::size_t>(later - past.requests.begin()) - 1;
}

} // namespace

void addFollowed(std::vector<Followed>& all, const SenderPast& past, Instant now) {
  const auto first = all.size();
  for (const auto& request : past.requests) {
    all.push_back({.request = request.row, .decision = {}, .at = request.at, .outcome = {}});
  }
  all.push_back({}); // where everything ends up that is about none of them
  const auto about = [&](std::size_t place) -> Followed& { return all[first + place]; };
  for (const auto& decision : past.decisions) {
    addDecision(about(place(past, decision.request)), decision);
  }
  for (const auto& outcome : past.outcomes) {
    about(requestOf(past, outcome)).outcome = outcome.outcome;
  }
  for (const auto& inference : past.inferred) {
    auto& followed = about(place(past, inference.request));
    if (inference.at <= now && !followed.outcome) { // what the user said of it before accepting stands
      followed.outcome = inference.outcome;
      followed.inferred = true;
    }
  }
  all.pop_back();
}

} // namespace serendip::ledger
