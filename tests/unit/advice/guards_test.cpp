#include "taught_model.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace sample;

namespace {

Suggestion balanced(const Model& model, const Request& request, const SenderHistory& history = {}) {
  return advise(request, history, philosophy(PhilosophyName::balanced), model);
}

const std::string kLamps = "Purple lamps for your lighthouse";
const std::string kLake = "Do you still row on the lake";

/// What was a pitch for long is one no more, and the other way round: for a while everything is foretold wrongly.
Model contradicted() {
  Model model;
  teachNote(model, kLamps, Outcome::pitch, 300);
  teachNote(model, kLake, Outcome::silence, 300);
  for (int i = 0; i < 50; ++i) {
    teachNote(model, kLamps, Outcome::silence);
    teachNote(model, kLake, Outcome::pitch);
  }
  return model;
}

Lesson decided(Action action, std::optional<Action> suggested) {
  Decision decision{.id = bareCard().id, .at = {}, .action = action};
  if (suggested) {
    decision.suggested = Suggested{*suggested, PhilosophyName::balanced};
  }
  return *lessonOf(decision);
}

} // namespace

TEST_CASE("a model that foretells worse than the usual rate is set aside, and that is said", "[advice]") {
  const auto model = contradicted();
  REQUIRE(model.fallsBack());
  const auto suggestion = balanced(model, withNote(kLamps));
  REQUIRE(says(suggestion, "fallback"));
  CHECK(reason(suggestion, "fallback")->weight == 0);
  CHECK(suggestion.other == suggestion.score);
  CHECK(suggestion.score == balanced(model, withNote("We met in Kiel.")).score);
}

TEST_CASE("the user's own evidence about a sender stands while the model is set aside", "[advice]") {
  const auto model = contradicted();
  const auto suggestion = balanced(model, bareCard(), {.earlierRequests = 1, .blocked = 1});
  CHECK(says(suggestion, "blockedBefore"));
  CHECK(suggestion.utilities.block);
  CHECK(suggestion.score < balanced(model, bareCard()).score - 3);
  CHECK(suggestion.utilities.ignore < balanced(model, bareCard(), {.earlierRequests = 1}).utilities.ignore);
}

TEST_CASE("a model that was set aside comes back once it foretells better", "[advice]") {
  auto model = contradicted();
  for (int i = 0; i < 300; ++i) {
    teachNote(model, kLamps, Outcome::silence);
    teachNote(model, kLake, Outcome::pitch);
  }
  CHECK_FALSE(model.fallsBack());
  CHECK_FALSE(says(balanced(model, withNote(kLamps)), "fallback"));
}

TEST_CASE("before a hundred lessons nothing is set aside", "[advice]") {
  Model model;
  for (int i = 0; i < 99; ++i) {
    teachNote(model, "Hello", pitchChance(model, "Hello") > 0.5 ? Outcome::silence : Outcome::pitch);
  }
  CHECK_FALSE(model.fallsBack());
}

TEST_CASE("who never objects teaches nothing by agreeing", "[advice]") {
  Model model;
  teachNote(model, kLamps, Outcome::pitch, 32);
  teachNote(model, kLake, Outcome::exchange, 32);
  REQUIRE(model.settled()); // rounding is no teaching
  const auto before = model.assess(withNote(kLamps), {}).logits;
  for (int i = 0; i < 1000; ++i) {
    model.learn(withNote(kLamps), {}, decided(Action::ignore, Action::ignore));
    model.learn(withNote(kLake), {}, decided(Action::accept, Action::accept));
  }
  CHECK(model.assess(withNote(kLamps), {}).logits == before);
}

TEST_CASE("agreement says more the more the user objects, and less than an objection", "[advice]") {
  const auto note = withNote(kLamps);
  const auto moved = [&note](Model model, const Lesson& lesson) {
    const double before = model.assess(note, {}).logits.pitch;
    model.learn(note, {}, lesson);
    return std::abs(model.assess(note, {}).logits.pitch - before);
  };
  Model attentive;
  for (int i = 0; i < 10; ++i) {
    attentive.learn(withNote("Hello"), {}, decided(Action::ignore, Action::accept));
  }
  CHECK(moved(attentive, decided(Action::ignore, Action::ignore)) >
        moved(Model{}, decided(Action::ignore, Action::ignore)));
  CHECK(moved(attentive, decided(Action::ignore, Action::ignore)) <
        moved(attentive, decided(Action::ignore, Action::accept)));
}

TEST_CASE("with a user who objects to wrong suggestions the usual rates stay true", "[advice]") {
  // One request in five is a pitch, and nothing tells which.
  std::mt19937 engine{5};
  std::bernoulli_distribution pitches{0.2};
  Model model;
  double foretold = 0;
  for (int i = 0; i < 2000; ++i) {
    const auto request = withNote("Hello from Kiel");
    const auto suggested = balanced(model, request).action;
    const auto decision = pitches(engine) ? Action::ignore : Action::accept;
    model.learn(request, {}, decided(decision, suggested));
    foretold += i >= 1000 ? pitchChance(model, "Hello from Kiel") / 1000 : 0;
  }
  CHECK(foretold > 0.1);
  CHECK(foretold < 0.35);
}
