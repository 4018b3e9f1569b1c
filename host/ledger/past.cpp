#include "ledger/past.h"

#include <algorithm>
#include <tuple>

namespace serendip::ledger {
namespace {

/// Rows of the same time stay as they were read, which is as they were stored.
template <class Row> void sortBySenderAndTime(std::vector<Row>& rows) {
  const auto key = [](const Row& row) { return std::tuple(row.sender, row.at); };
  if (!std::ranges::is_sorted(rows, {}, key)) {
    std::ranges::stable_sort(rows, {}, key);
  }
}

/// The rows of `sender` from `begin` on, which then stands behind them.
template <class Row>
std::span<const Row> take(const std::vector<Row>& rows, std::size_t& begin, history::SenderId sender) {
  while (begin < rows.size() && rows[begin].sender < sender) {
    ++begin;
  }
  const auto first = begin;
  while (begin < rows.size() && rows[begin].sender == sender) {
    ++begin;
  }
  return std::span(rows).subspan(first, begin - first);
}

} // namespace

Past::Past(history::Database& database, const std::function<void(const history::PastRequest&)>& see) {
  history::eachPastRequest(database, [&](const history::PastRequest& request) {
    requests_.push_back({request.sender, request.row, request.firstSeenAt});
    if (see) {
      see(request);
    }
  });
  history::eachPastDecision(database, [&](const history::PastDecision& decision) { decisions_.push_back(decision); });
  history::eachPastOutcome(database, [&](const history::PastOutcome& outcome) { outcomes_.push_back(outcome); });
  history::eachPastInference(database,
                             [&](const history::PastInference& inference) { inferred_.push_back(inference); });
  sortBySenderAndTime(requests_);
  sortBySenderAndTime(decisions_);
  sortBySenderAndTime(outcomes_);
  sortBySenderAndTime(inferred_);
}

void Past::eachSender(const std::function<void(const SenderPast&)>& visit) const {
  std::size_t request = 0;
  std::size_t decision = 0;
  std::size_t outcome = 0;
  std::size_t inference = 0;
  while (request < requests_.size()) {
    const auto sender = requests_[request].sender;
    visit({sender, take(requests_, request, sender), take(decisions_, decision, sender),
           take(outcomes_, outcome, sender), take(inferred_, inference, sender)});
  }
}

} // namespace serendip::ledger
