#include "taught_model.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace sample;

namespace {

const std::string kPitch = "We help companies like yours. Free demo, book a call: https://example.org";

std::string numbered(const std::string& text, int i) {
  return text + " " + std::string(1, static_cast<char>('a' + i % 26)) + std::string(1, static_cast<char>('a' + i / 26));
}

} // namespace

TEST_CASE("a hundred outcomes overrule the shipped prior in both directions", "[advice]") {
  Model model;
  REQUIRE(pitchChance(model, kPitch) > 0.8);
  REQUIRE(pitchChance(model, "We met in Kiel.") < 0.2);
  for (int i = 0; i < 50; ++i) {
    teachNote(model, numbered(kPitch, i), Outcome::exchange);
    teachNote(model, numbered("We met in Kiel.", i), Outcome::pitch);
  }
  CHECK(pitchChance(model, kPitch) < 0.2);
  CHECK(pitchChance(model, "We met in Kiel.") > 0.8);
}

TEST_CASE("cues of the card are overruled within a hundred outcomes, without a word of text", "[advice]") {
  auto follower = bareCard();
  follower.followsYou = true;
  Model model;
  REQUIRE(model.assess(follower, {}).probable.exchange > model.assess(bareCard(), {}).probable.exchange);
  for (int i = 0; i < 50; ++i) {
    model.learn(follower, {}, lessonOf(Outcome::silence));
    model.learn(bareCard(), {}, lessonOf(Outcome::exchange));
  }
  CHECK(model.assess(follower, {}).probable.exchange < 0.3);
  CHECK(model.assess(bareCard(), {}).probable.exchange > 0.6);
}

TEST_CASE("what cannot be foretold comes to be told with its own rate", "[advice]") {
  std::mt19937 engine{11};
  for (const double rate : {0.1, 0.3, 0.7}) {
    CAPTURE(rate);
    Model model;
    std::bernoulli_distribution pitches{rate};
    double foretold = 0;
    for (int i = 0; i < 600; ++i) {
      if (i >= 300) {
        foretold += pitchChance(model, "Hello from Kiel") / 300;
      }
      teachNote(model, "Hello from Kiel", pitches(engine) ? Outcome::pitch : Outcome::silence);
    }
    CHECK(std::abs(foretold - rate) < 0.07);
  }
}

TEST_CASE("one wrong label against a hundred does not turn the advice", "[advice]") {
  Model model;
  for (int i = 0; i < 100; ++i) {
    teachNote(model, numbered("Purple lamps for your lighthouse", i), Outcome::pitch);
    teachNote(model, numbered("Do you still row on the lake", i), Outcome::silence);
  }
  teachNote(model, "Purple lamps for your lighthouse", Outcome::silence);
  CHECK(pitchChance(model, "Purple lamps for your lighthouse") > 0.8);
}

TEST_CASE("a decision teaches less than an outcome", "[advice]") {
  const std::string note = "Purple lamps for your lighthouse";
  Model fromOutcome;
  teachNote(fromOutcome, note, Outcome::pitch);
  Model fromDecision;
  fromDecision.learn(withNote(note), {}, *lessonOf(Decision{.id = bareCard().id, .at = {}, .action = Action::ignore}));
  const double before = pitchChance(Model{}, note);
  CHECK(pitchChance(fromDecision, note) > before);
  CHECK(pitchChance(fromDecision, note) < pitchChance(fromOutcome, note));
}

TEST_CASE("an inferred outcome teaches less than the user's own word and more than a decision") {
  for (const auto outcome : {Outcome::exchange, Outcome::silence, Outcome::pitch}) {
    const auto own = lessonOf(outcome);
    const auto inferred = lessonOf(outcome, true);
    CHECK(inferred.exchange == own.exchange);
    CHECK(inferred.pitch == own.pitch);
    CHECK(inferred.unwelcome == own.unwelcome);
    CHECK(inferred.weight < own.weight);
    CHECK(inferred.weight > lessonOf(Decision{.id = bareCard().id, .at = {}, .action = Action::accept})->weight);
  }
}

TEST_CASE("what was not known is not taught", "[advice]") {
  const auto note = withNote("Purple lamps for your lighthouse");
  const auto before = Model{}.assess(note, {}).logits;
  Model model;
  model.learn(note, {}, lessonOf(Outcome::pitch));
  CHECK(model.assess(note, {}).logits.exchange == before.exchange);
  CHECK(model.assess(note, {}).logits.pitch > before.pitch);
  CHECK(model.assess(note, {}).logits.unwelcome < before.unwelcome);
  CHECK(lessonOf(Decision{.id = note.id, .at = {}, .action = Action::block, .stage = Stage::intended}) == std::nullopt);
}

TEST_CASE("the words of a note and those of a headline are told apart", "[advice]") {
  Model model;
  teachNote(model, "Lighthouse keeper", Outcome::pitch, 10);
  const auto words = [&](const Request& request) {
    const auto worded = reason(advise(request, {}, philosophy(PhilosophyName::open), model), "wordedLike");
    return worded ? worded->weight : 0.0; // a weight that hardly counts is no reason
  };
  CHECK(words(withNote("Lighthouse keeper")) < -1);
  CHECK(std::abs(words(withHeadline("Lighthouse keeper"))) < 0.3);
}
