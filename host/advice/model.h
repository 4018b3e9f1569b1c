// What is believed about requests: the shipped prior and, on top of it, what this user's own outcomes and decisions
// taught. A pure fold over the lessons: the same lessons in the same order give the same bytes.
#pragma once

#include "advice/learnt.h"
#include "advice/observation.h"
#include "advice/outcome_model.h"
#include "advice/prior.h"
#include "domain/request.h"
#include "domain/sender_history.h"

#include <string>
#include <string_view>
#include <vector>

namespace serendip::advice {

/// A cue and what it weighs.
struct WeighedCue {
  Cue cue;
  Contribution contribution;
};

/// What the model says of one request. `other` and all contributions add up to `logits`.
struct Assessment {
  Contribution logits;
  Contribution other; ///< what every request begins with: how often each kind is, and what follows it
  std::vector<WeighedCue> cues;
  Probabilities probable;
  Liking liking;
};

class Model {
public:
  /// As shipped: nothing learnt yet.
  explicit Model(SharedPrior prior = builtInPrior());

  /// What `save` gave, beside the same prior. Throws SnapshotError if it is anything else; then learn anew from the
  /// lessons.
  static Model load(std::string_view bytes, SharedPrior prior = builtInPrior());

  /// Everything that was learnt, as bytes: equal for equal models.
  std::string save() const;

  Assessment assess(const Request&, const SenderHistory&) const;

  /// Takes one lesson in.
  void learn(const Request&, const Lesson&);

  /// The same for somebody who has already looked at the request with `observe` and this model's prior.
  Assessment assess(const Observation&) const;
  void learn(const Observation&, const Lesson&);

  /// A snapshot is due after every so many lessons.
  static constexpr std::uint64_t kSnapshotEvery = 64;

  bool snapshotDue() const { return learnt_.lessons % kSnapshotEvery == 0; }

  std::uint64_t lessons() const { return learnt_.lessons; }

  const Prior& prior() const { return *prior_; }

private:
  void learn(const KindReading&, const Lesson&);
  void refresh();

  SharedPrior prior_;
  Learnt learnt_;
  KindRates withNote_; ///< of the prior and what was learnt
  KindRates withoutNote_;
};

} // namespace serendip::advice
