#pragma once

#include "history/past.h"

#include <functional>
#include <span>
#include <vector>

namespace serendip::ledger {

struct PastRequest {
  history::SenderId sender;
  std::int64_t row;
  Instant at; ///< when it was first seen
};

/// What is kept of one person, each list in the order of time.
struct SenderPast {
  history::SenderId sender;
  std::span<const PastRequest> requests;
  std::span<const history::PastDecision> decisions;
  std::span<const history::PastOutcome> outcomes;
  std::span<const history::PastInference> inferred; ///< at most one
};

/// The events of the history, joined by their sender.
class Past {
public:
  /// `see` is called with each request as it is read. Belongs into a read.
  explicit Past(history::Database&, const std::function<void(const history::PastRequest&)>& see = {});

  /// Calls `take` once for each sender who ever asked.
  void eachSender(const std::function<void(const SenderPast&)>& take) const;

private:
  std::vector<PastRequest> requests_;
  std::vector<history::PastDecision> decisions_;
  std::vector<history::PastOutcome> outcomes_;
  std::vector<history::PastInference> inferred_;
};

} // namespace serendip::ledger
