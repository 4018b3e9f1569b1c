#include "advice/expected_labels.h"

#include "taught_model.h"

#include <catch2/catch.hpp>

using namespace sample;

namespace {

const Lesson kIgnored = *lessonOf(Decision{.id = bareCard().id, .at = {}, .action = Action::ignore});

Probabilities after(Model model, int ignores) {
  for (int i = 0; i < ignores; ++i) {
    model.learn(bareCard(), {}, kIgnored);
  }
  return model.assess(bareCard(), {}).probable;
}

} // namespace

TEST_CASE("what was ignored was a pitch or unwelcome, as probably as is believed", "[advice]") {
  const auto labels = expectedLabels(kIgnored, {.exchange = 0.3, .silence = 0.3, .pitch = 0.3, .unwelcome = 0.1});
  CHECK_FALSE(labels[0]);
  REQUIRE(labels[1]);
  CHECK(labels[1]->probability == 1);
  CHECK(labels[1]->share == Approx(0.75));
  REQUIRE(labels[2]);
  CHECK(labels[2]->probability == Approx(0.25));
  CHECK(labels[2]->share == 1);
}

TEST_CASE("an outcome leaves nothing to be expected", "[advice]") {
  const auto labels =
      expectedLabels(lessonOf(Outcome::exchange), {.exchange = 0, .silence = 0, .pitch = 1, .unwelcome = 0});
  for (const auto& label : labels) {
    REQUIRE(label);
    CHECK(label->share == 1);
  }
  CHECK(labels[0]->probability == 1);
  CHECK(labels[2]->probability == 0);
  CHECK_FALSE(expectedLabels(lessonOf(Outcome::unwelcome), {})[1]);
}

TEST_CASE("who ignores does not teach that nothing is unwelcome", "[advice]") {
  CHECK(after(Model(), 50).unwelcome > after(Model(), 0).unwelcome);
  CHECK(after(Model(), 50).pitch > after(Model(), 0).pitch);
  CHECK(after(Model(), 500).unwelcome < after(Model(), 500).pitch);
}

TEST_CASE("who was harassed and ignores from then on teaches that it is likely", "[advice]") {
  Model harassed;
  for (int i = 0; i < 5; ++i) {
    harassed.learn(bareCard(), {}, lessonOf(Outcome::unwelcome));
  }
  const double before = after(harassed, 0).unwelcome;
  CHECK(after(harassed, 30).unwelcome > before);
}

TEST_CASE("what is no decision, and a block that is only intended, teach nothing", "[advice]") {
  CHECK_FALSE(lessonOf(Decision{.id = bareCard().id, .at = {}, .action = Action::lookFirst}));
  CHECK_FALSE(lessonOf(Decision{.id = bareCard().id, .at = {}, .action = Action::block, .stage = Stage::intended}));
  CHECK(lessonOf(Decision{.id = bareCard().id, .at = {}, .action = Action::block, .stage = Stage::done}));
}
