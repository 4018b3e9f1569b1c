#include "advice/expected_labels.h"

#include <algorithm>

namespace serendip::advice {
namespace {

constexpr double kNever = 1e-9; // against a division by zero

std::optional<ExpectedLabel> sure(std::optional<bool> label) {
  return label ? std::optional(ExpectedLabel{*label ? 1.0 : 0.0}) : std::nullopt;
}

} // namespace

ExpectedLabels expectedLabels(const Lesson& lesson, const Probabilities& believed) {
  if (!lesson.unwanted) {
    return {sure(lesson.exchange), sure(lesson.pitch), sure(lesson.unwelcome)};
  }
  const double unwelcome = believed.unwelcome / std::max(believed.unwelcome + believed.pitch, kNever);
  // A pitch is only asked about where nothing unwelcome happened (outcome_model.h).
  return {std::nullopt, ExpectedLabel{1, 1 - unwelcome}, ExpectedLabel{unwelcome}};
}

} // namespace serendip::advice
