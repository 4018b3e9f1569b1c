#include "advice/lesson.h"

namespace serendip::advice {
namespace {

// Whether an exchange was of any use and whether a first message was a pitch only the user knows; judged, not measured.
constexpr double kInferred = 0.5;

} // namespace

std::optional<Lesson> lessonOf(Outcome outcome, bool inferred) {
  if (inferred && outcome == Outcome::silence) {
    return std::nullopt;
  }
  return Lesson{.followed = outcome, .weight = inferred ? kInferred : 1};
}

std::optional<Lesson> lessonOf(const Decision& decision) {
  if (decision.stage != Stage::done || decision.action == Action::lookFirst) {
    return std::nullopt;
  }
  return Lesson{.accepted = decision.action == Action::accept};
}

} // namespace serendip::advice
