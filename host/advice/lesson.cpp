#include "advice/lesson.h"

namespace serendip::advice {
namespace {

constexpr double kDecision = 0.3; // a weaker label than an outcome: an ignored request may have been a good one

// Between both: it is about what happened, as an outcome is, but whether an exchange was of any use and whether a first
// message was a pitch only the user knows; judged and not measured.
constexpr double kInferred = 0.5;

Stance stanceOf(const Decision& decision) {
  if (!decision.suggested || decision.suggested->action == Action::lookFirst) {
    return Stance::own;
  }
  return decision.suggested->action == decision.action ? Stance::agreed : Stance::objected;
}

} // namespace

Lesson lessonOf(Outcome outcome, bool inferred) {
  const double weight = inferred ? kInferred : 1;
  switch (outcome) {
  case Outcome::exchange:
    return {.unwelcome = false, .pitch = false, .exchange = true, .weight = weight};
  case Outcome::silence:
    return {.unwelcome = false, .pitch = false, .exchange = false, .weight = weight};
  case Outcome::pitch:
    return {.unwelcome = false, .pitch = true, .exchange = std::nullopt, .weight = weight};
  case Outcome::unwelcome:
    break;
  }
  return {.unwelcome = true, .pitch = std::nullopt, .exchange = std::nullopt, .weight = weight};
}

std::optional<Lesson> lessonOf(const Decision& decision) {
  Lesson lesson{.weight = kDecision, .stance = stanceOf(decision)};
  switch (decision.action) {
  case Action::accept:
    lesson.unwelcome = lesson.pitch = false;
    return lesson;
  case Action::ignore:
    lesson.unwanted = true;
    return lesson;
  case Action::block:
    lesson.unwelcome = true;
    return decision.stage == Stage::done ? std::optional{lesson} : std::nullopt;
  case Action::lookFirst:
    break; // never decided
  }
  return std::nullopt;
}

} // namespace serendip::advice
