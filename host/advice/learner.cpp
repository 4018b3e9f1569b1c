#include "advice/learner.h"

#include "advice/expected_labels.h"
#include "advice/logistic.h"
#include "advice/outcome_model.h"
#include "advice/word_weights.h"

#include <algorithm>
#include <cmath>

namespace serendip::advice {
namespace {

// Tuned on labelled comments and chat messages with learner-bench, where half or twice of each makes little difference.
// A factor on the whole prior that is learnt as well was tried; beside learnt cues it changed nothing.
constexpr double kWrongLabels = 0.12; // share of labels that is taken for mistakes
constexpr double kStartRate = 0.5;
constexpr double kCueRate = 0.6;
constexpr double kCalibrationRate = 0.5;
constexpr double kCalibrationInertia = 5;

/// One AdaGrad step against `gradient`, counted by `weight`.
void step(LearntNumbers& numbers, double Contribution::*head, double gradient, double weight, double rate,
          double inertia) {
  const double squares = numbers.squares.*head + gradient * gradient;
  numbers.value.*head -= rate * weight * gradient / (std::sqrt(squares) + inertia);
  numbers.squares.*head += weight * gradient * gradient;
}

void limit(double& value, double low, double high) {
  value = std::clamp(value, low, high);
}

/// The slope of the loss at `z` if labels are wrong now and then: a label that is against all evidence moves little.
double noiseAwareGradient(double z, double label) {
  const double p = logistic(z);
  const double seen = (1 - 2 * kWrongLabels) * p + kWrongLabels;
  const double slope = (1 - 2 * kWrongLabels) * p * (1 - p);
  return (1 - label) * slope / (1 - seen) - label * slope / seen;
}

/// How much a lesson counts: towards the usual rates, and towards cues and words.
struct Weights {
  double rates;
  double words;
};

constexpr double kAgreementOnWords = 0.1; // agreement keeps the rates true; about words it says next to nothing

Weights weightsOf(const Lesson& lesson, const Attention& attention) {
  if (lesson.stance != Stance::agreed) {
    return {lesson.weight, lesson.weight};
  }
  const double rates = lesson.weight * attention.share();
  return {rates, rates * kAgreementOnWords};
}

void learnCalibration(Learnt& learnt, double Contribution::*head, double z, double label, const Weights& weights) {
  const double error = logistic(learnt.slope.value.*head * z + learnt.offset.value.*head) - label;
  step(learnt.slope, head, error * z, weights.words, kCalibrationRate, kCalibrationInertia);
  step(learnt.offset, head, error, weights.rates, kCalibrationRate, kCalibrationInertia);
  limit(learnt.slope.value.*head, 0.3, 3);
}

/// How far `logits` are from what was learnt: the probability given to the other of bad and not bad.
double errorOf(const Contribution& logits, bool bad) {
  const double p = logistic(logits.unwelcome) + logistic(-logits.unwelcome) * logistic(logits.pitch);
  return bad ? 1 - p : p;
}

void keepScore(Learnt& learnt, const Prior& prior, const Contribution& logits, const Lesson& lesson) {
  const bool bad = lesson.unwanted || lesson.unwelcome.value_or(false) || lesson.pitch.value_or(false);
  const double error = errorOf(logits, bad);
  const double usual = errorOf(learnt.rates.logits(prior.start), bad);
  learnt.score.add(
      {static_cast<float>(lesson.weight * error * error), static_cast<float>(lesson.weight * usual * usual)});
  if (lesson.stance != Stance::own) {
    learnt.attention.add(lesson.stance, lesson.stance == Stance::agreed ? error : 1 - error);
  }
}

} // namespace

Contribution cueContribution(const Prior& prior, const Learnt& learnt, const Cue& cue) {
  auto sum = prior.weight(cue);
  sum += learnt.cues.at(weightPosition(cue)).value;
  return sum;
}

RawLogits rawLogits(const Prior& prior, const Learnt& learnt, const Observation& seen) {
  RawLogits raw{.start = prior.start, .words = {}, .sum = {}};
  raw.start += learnt.start.value;
  raw.sum = raw.start;
  for (const auto& cue : seen.cues) {
    raw.sum += cueContribution(prior, learnt, cue);
  }
  raw.words = wordsContribution(learnt.places, seen.words);
  raw.sum += raw.words;
  return raw;
}

Contribution calibrated(const Learnt& learnt, const Contribution& raw) {
  auto logits = raw.times(learnt.slope.value);
  logits += learnt.offset.value;
  return logits;
}

void learn(Learnt& learnt, const Prior& prior, const Observation& seen, const Lesson& lesson) {
  const auto raw = rawLogits(prior, learnt, seen);
  keepScore(learnt, prior, calibrated(learnt, raw.sum), lesson);
  const auto labels = expectedLabels(lesson, probabilities(calibrated(learnt, raw.sum)));
  const auto weights = weightsOf(lesson, learnt.attention);
  Contribution gradient;
  for (std::size_t i = 0; i < kHeads; ++i) {
    if (!labels[i]) {
      continue;
    }
    const auto head = kEachHead[i];
    const double z = raw.sum.*head;
    const double slope = gradient.*head = labels[i]->share * noiseAwareGradient(z, labels[i]->probability);
    step(learnt.start, head, slope, weights.words, kStartRate, 1);
    for (const auto& cue : seen.cues) {
      step(learnt.cues.at(weightPosition(cue)), head, slope, weights.words, kCueRate, 1);
    }
    learnCalibration(learnt, head, z, labels[i]->probability,
                     {weights.rates * labels[i]->share, weights.words * labels[i]->share});
  }
  learnWords(learnt.places, seen.words, gradient, weights.words);
  learnt.rates.add(labels, weights.rates);
  ++learnt.lessons;
}

} // namespace serendip::advice
