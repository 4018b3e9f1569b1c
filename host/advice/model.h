// What is believed about requests: the shipped prior and, on top of it, what this user's own outcomes and decisions
// taught. A pure fold over the lessons: the same lessons in the same order give the same bytes.
#pragma once

#include "advice/learnt.h"
#include "advice/lesson.h"
#include "advice/observation.h"
#include "advice/outcome_model.h"
#include "advice/prior.h"
#include "domain/request.h"
#include "domain/sender_history.h"

#include <string>
#include <string_view>
#include <vector>

namespace serendip::advice {

/// A cue and what it weighs for this user.
struct WeighedCue {
  Cue cue;
  Contribution contribution;
};

/// What the model says of one request. `other` and all contributions add up to `logits`.
struct Assessment {
  Contribution logits;
  Contribution other; ///< what every request begins with
  std::vector<WeighedCue> cues;
  Probabilities probable;
};

class Model {
public:
  /// As shipped: nothing learnt yet.
  explicit Model(SharedPrior prior = builtInPrior());

  /// What `save` gave, beside the same prior. Throws SnapshotError if it is anything else; then learn anew from the
  /// lessons.
  static Model load(std::string_view bytes, SharedPrior prior = builtInPrior());

  /// Everything that was learnt, as bytes: equal for equal models, at most 2 MiB.
  std::string save() const;

  Assessment assess(const Request&, const SenderHistory&) const;

  /// Takes one lesson in. `history` is what was known before the request, as for `assess`.
  void learn(const Request&, const SenderHistory&, const Lesson&);

  /// The same for somebody who has already looked at the request with `observe` and this model's prior.
  Assessment assess(const Observation&) const;
  void learn(const Observation&, const Lesson&);

  /// What was learnt is rounded after every so many lessons (settleWords). Saved just then it is smallest.
  static constexpr std::uint64_t kSettleEvery = 64;

  bool settled() const { return learnt_.lessons % kSettleEvery == 0; }

  std::uint64_t lessons() const { return learnt_.lessons; }

  /// Whether the last hundred lessons were foretold worse than by the usual rates alone, so that those hold for now.
  bool fallsBack() const;

  const Prior& prior() const { return *prior_; }

private:
  SharedPrior prior_;
  Learnt learnt_;
};

} // namespace serendip::advice
