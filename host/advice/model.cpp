#include "advice/model.h"

#include "advice/snapshot.h"

#include <utility>

namespace serendip::advice {
namespace {

Probabilities mixed(const PerKind& shares, const KindRates& rates) {
  Probabilities mix{0, 0, 0, 0};
  for (std::size_t k = 0; k < kKinds; ++k) {
    mix.exchange += shares[k] * rates.followed[k].exchange;
    mix.silence += shares[k] * rates.followed[k].silence;
    mix.pitch += shares[k] * rates.followed[k].pitch;
    mix.unwelcome += shares[k] * rates.followed[k].unwelcome;
  }
  return mix;
}

Contribution difference(const Contribution& one, const Contribution& other) {
  return {one.exchange - other.exchange, one.pitch - other.pitch, one.unwelcome - other.unwelcome};
}

} // namespace

Model::Model(SharedPrior prior) : prior_(std::move(prior)) {
  refresh();
}

Model Model::load(std::string_view bytes, SharedPrior prior) {
  Model model{std::move(prior)};
  model.learnt_ = loadSnapshot(bytes, model.prior_->fingerprint);
  model.refresh();
  return model;
}

std::string Model::save() const {
  return saveSnapshot(learnt_, prior_->fingerprint);
}

void Model::refresh() {
  withNote_ = taughtRates(prior_->kinds.withNote, learnt_.withNote);
  withoutNote_ = taughtRates(prior_->kinds.withoutNote, learnt_.withoutNote);
}

Assessment Model::assess(const Observation& seen) const {
  const auto& rates = seen.kinds.hasNote ? withNote_ : withoutNote_;
  Assessment result;
  result.other = result.logits = logitsOf(mixed(seen.kinds.probability, rates));
  if (seen.kinds.told) {
    result.other = logitsOf(mixed(rates.shares, rates));
    result.cues.push_back({cue(CueKey::kind), difference(result.logits, result.other)});
  }
  for (const auto& cue : seen.cues) {
    result.cues.push_back({cue, prior_->weight(cue)});
    result.logits += prior_->weight(cue);
  }
  if (!seen.kinds.noteKnown) {
    result.cues.push_back({cue(CueKey::languageUnknown), {}});
  }
  result.probable = probabilities(result.logits);
  result.liking = liking(learnt_, seen.kinds);
  return result;
}

void Model::learn(const Observation& seen, const Lesson& lesson) {
  learn(seen.kinds, lesson);
}

void Model::learn(const KindReading& kinds, const Lesson& lesson) {
  advice::learn(learnt_, kinds, kinds.hasNote ? prior_->kinds.withNote : prior_->kinds.withoutNote, lesson);
  refresh();
}

Assessment Model::assess(const Request& request, const SenderHistory& history) const {
  return assess(observe(request, history, *prior_));
}

void Model::learn(const Request& request, const Lesson& lesson) {
  learn(readKinds({request.note, request.headline}, prior_->kinds), lesson);
}

} // namespace serendip::advice
