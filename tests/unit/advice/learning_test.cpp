// What outcomes and decisions teach: rates of kinds, and how a kind is liked. Never one in the place of the other.
#include "taught_model.h"

#include <catch2/catch.hpp>

using namespace sample;

namespace {

const std::string kPitch = "We help agencies book 30 more demos a month. Worth a quick call on Thursday?";
const std::string kRecruiter = "I have an opening for a Rust developer at my client in Bremen, permanent role, 80k.";
const std::string kReader = "Your article about bridges changed how I teach statics. Thank you!";

Lesson decided(Action action) {
  return *lessonOf(Decision{.id = bareCard().id, .at = {}, .action = action});
}

void decide(Model& model, const std::string& note, Action action, int times = 1) {
  for (int i = 0; i < times; ++i) {
    model.learn(withNote(note), decided(action));
  }
}

Suggestion balanced(const Model& model, const std::string& note, const SenderHistory& history = {}) {
  return advise(withNote(note), history, philosophy(PhilosophyName::balanced), model);
}

} // namespace

TEST_CASE("what followed a kind changes what is expected of it, and hardly of any other", "[advice]") {
  Model model;
  const auto before = [&](const std::string& note) { return Model{}.assess(withNote(note), {}).probable; };
  const auto after = [&](const std::string& note) { return model.assess(withNote(note), {}).probable; };
  for (int i = 0; i < 12; ++i) {
    teachNote(model, kRecruiter, Outcome::silence);
  }
  CHECK(after(kRecruiter).exchange < before(kRecruiter).exchange - 0.2);
  CHECK(after(kReader).exchange == Approx(before(kReader).exchange).margin(0.02));
}

TEST_CASE("a pitch is put down to the kinds that pitch", "[advice]") {
  Model model;
  teachNote(model, kPitch, Outcome::pitch, 30);
  CHECK(pitchChance(model, kPitch) >= pitchChance(Model{}, kPitch));
  CHECK(pitchChance(model, kReader) == Approx(pitchChance(Model{}, kReader)).margin(0.02));
  CHECK(model.assess(bareCard(), {}).probable.pitch == Model{}.assess(bareCard(), {}).probable.pitch);
}

TEST_CASE("six ignored in a row are enough, nothing else changes, and it is said", "[advice]") {
  Model model;
  REQUIRE(balanced(model, kRecruiter).action == Action::accept);
  decide(model, kRecruiter, Action::ignore, 6);
  const auto recruiter = balanced(model, kRecruiter);
  CHECK(recruiter.action == Action::ignore);
  REQUIRE(says(recruiter, "kindIgnored"));
  CHECK(reason(recruiter, "kindIgnored")->count == 6);
  CHECK(reason(recruiter, "kindIgnored")->outOf == 6);
  CHECK(balanced(model, kReader).action == Action::accept);
  CHECK(balanced(model, kReader).utilities.accept == balanced(Model{}, kReader).utilities.accept);
  CHECK(recruiter.rates.exchange == balanced(Model{}, kRecruiter).rates.exchange); // a decision is no outcome
}

TEST_CASE("a kind of which some are accepted is not ignored for it, and a mind may be changed", "[advice]") {
  Model mixed;
  for (int i = 0; i < 8; ++i) {
    decide(mixed, kRecruiter, i % 2 == 0 ? Action::ignore : Action::accept);
  }
  CHECK(balanced(mixed, kRecruiter).action == Action::accept);
  Model changed;
  decide(changed, kRecruiter, Action::ignore, 8);
  decide(changed, kRecruiter, Action::accept, 4);
  CHECK(balanced(changed, kRecruiter).action == Action::accept);
}

TEST_CASE("who lets sellers in is advised so, and nobody is advised to let in what harms", "[advice]") {
  Model model;
  decide(model, kPitch, Action::accept, 8);
  CHECK(balanced(model, kPitch).action == Action::accept);
  const std::string harm = "You are so beautiful, I would love to get to know you better my dear.";
  decide(model, harm, Action::accept, 8);
  CHECK(balanced(model, harm).action != Action::accept);
}

TEST_CASE("what somebody did outweighs how his kind is liked", "[advice]") {
  Model model;
  decide(model, kRecruiter, Action::ignore, 8);
  CHECK(balanced(model, kRecruiter, {.earlierRequests = 1, .accepted = 1, .exchanges = 1}).action == Action::accept);
}

TEST_CASE("what nobody reported teaches nothing", "[advice]") {
  CHECK_FALSE(lessonOf(Outcome::silence, true));
  CHECK(lessonOf(Outcome::silence)->followed == Outcome::silence);
  CHECK(lessonOf(Outcome::exchange, true)->weight < lessonOf(Outcome::exchange)->weight);
  CHECK_FALSE(lessonOf(Decision{.id = bareCard().id, .at = {}, .action = Action::block, .stage = Stage::intended}));
}
