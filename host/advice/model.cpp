#include "advice/model.h"

#include "advice/learner.h"
#include "advice/snapshot.h"
#include "advice/word_weights.h"

#include <utility>

namespace serendip::advice {
namespace {

bool tellsOfThisSender(CueKey key) {
  return key >= CueKey::askedBefore && key <= CueKey::sameNoteWelcome;
}

/// The usual rates and, as shipped, what this user knows of the sender: his own evidence about a person stands even
/// when what was learnt about requests in general does not.
Assessment usualAssessment(const Prior& prior, const Learnt& learnt, const Cues& cues) {
  Assessment result;
  result.logits = result.other = learnt.rates.logits(prior.start);
  for (const auto& cue : cues) {
    if (tellsOfThisSender(cue.key)) {
      result.cues.push_back({cue, prior.weight(cue)});
      result.logits += prior.weight(cue);
    }
  }
  result.cues.push_back({cue(CueKey::fallback), {}});
  result.probable = probabilities(result.logits);
  return result;
}

} // namespace

Model::Model(SharedPrior prior) : prior_(std::move(prior)) {}

Model Model::load(std::string_view bytes, SharedPrior prior) {
  Model model{std::move(prior)};
  model.learnt_ = loadSnapshot(bytes, model.prior_->fingerprint);
  return model;
}

std::string Model::save() const {
  return saveSnapshot(learnt_, prior_->fingerprint);
}

bool Model::fallsBack() const {
  return learnt_.score.worseThanUsual();
}

Assessment Model::assess(const Observation& seen) const {
  if (fallsBack()) {
    return usualAssessment(*prior_, learnt_, seen.cues);
  }
  const auto raw = rawLogits(*prior_, learnt_, seen);
  Assessment result;
  result.logits = calibrated(learnt_, raw.sum);
  result.other = calibrated(learnt_, raw.start);
  for (const auto& cue : seen.cues) {
    result.cues.push_back({cue, cueContribution(*prior_, learnt_, cue).times(learnt_.slope.value)});
  }
  if (raw.words != Contribution{}) {
    result.cues.push_back({cue(CueKey::wordedLike), raw.words.times(learnt_.slope.value)});
  }
  result.probable = probabilities(result.logits);
  return result;
}

void Model::learn(const Observation& seen, const Lesson& lesson) {
  advice::learn(learnt_, *prior_, seen, lesson);
  if (settled()) {
    settleWords(learnt_.places);
  }
}

Assessment Model::assess(const Request& request, const SenderHistory& history) const {
  return assess(observe(request, history, *prior_));
}

void Model::learn(const Request& request, const SenderHistory& history, const Lesson& lesson) {
  learn(observe(request, history, *prior_), lesson);
}

} // namespace serendip::advice
