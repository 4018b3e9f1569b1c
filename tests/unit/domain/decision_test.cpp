#include "domain/decision.h"

#include <catch2/catch.hpp>

#include <initializer_list>

using namespace serendip;

namespace {

template <class Enumeration> void checkThereAndBack(std::initializer_list<Enumeration> values) {
  for (const auto value : values) {
    CAPTURE(word(value));
    CHECK_FALSE(word(value).empty());
    CHECK(parse<Enumeration>(word(value)) == value);
  }
}

} // namespace

TEST_CASE("every word of the domain is read back as what it was written for", "[domain]") {
  checkThereAndBack({Action::accept, Action::ignore, Action::block, Action::lookFirst});
  checkThereAndBack({Stage::intended, Stage::done});
  checkThereAndBack({Origin::hint, Origin::page, Origin::profile, Origin::popup, Origin::archive});
  checkThereAndBack({Outcome::exchange, Outcome::silence, Outcome::pitch, Outcome::unwelcome});
  checkThereAndBack({PhilosophyName::open, PhilosophyName::balanced, PhilosophyName::known, PhilosophyName::careful,
                     PhilosophyName::own});
}

TEST_CASE("the words are those of the protocol", "[domain]") {
  CHECK(word(Action::lookFirst) == "lookFirst");
  CHECK(word(Stage::intended) == "intended");
  CHECK(word(Origin::popup) == "popup");
  CHECK(word(Outcome::unwelcome) == "unwelcome");
  CHECK(word(PhilosophyName::balanced) == "balanced");
}

TEST_CASE("another word, case or an empty text is nothing", "[domain]") {
  CHECK_FALSE(parse<Action>("Accept"));
  CHECK_FALSE(parse<Action>("look first"));
  CHECK_FALSE(parse<Action>(""));
  CHECK_FALSE(parse<Stage>("doneish"));
  CHECK_FALSE(parse<Origin>("profiles"));
  CHECK_FALSE(parse<Outcome>("spam"));
  CHECK_FALSE(parse<PhilosophyName>("Open"));
}
