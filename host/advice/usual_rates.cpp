#include "advice/usual_rates.h"

#include "advice/logistic.h"

#include <array>
#include <cmath>

namespace serendip::advice {
namespace {

constexpr double kPriorLessons = 10;

} // namespace

void UsualRates::add(const ExpectedLabels& labels, double weight) {
  for (std::size_t i = 0; i < kHeads; ++i) {
    if (labels[i]) {
      happened.*kEachHead[i] += labels[i]->probability * labels[i]->share * weight;
      taught.*kEachHead[i] += labels[i]->share * weight;
    }
  }
}

Contribution UsualRates::logits(const Contribution& start) const {
  Contribution sum;
  for (const auto head : kEachHead) {
    const double positive = happened.*head + kPriorLessons * logistic(start.*head);
    const double negative = taught.*head - happened.*head + kPriorLessons * logistic(-(start.*head));
    sum.*head = std::log(positive / negative);
  }
  return sum;
}

} // namespace serendip::advice
