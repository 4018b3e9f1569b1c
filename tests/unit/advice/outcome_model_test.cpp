#include "advice/outcome_model.h"

#include <catch2/catch.hpp>

using namespace serendip::advice;

namespace {

constexpr Probabilities kUsual{.exchange = 0.15, .silence = 0.7, .pitch = 0.1, .unwelcome = 0.05};

} // namespace

TEST_CASE("probabilities and their logits are told from each other", "[advice]") {
  const auto again = probabilities(logitsOf(kUsual));
  CHECK(again.exchange == Approx(kUsual.exchange));
  CHECK(again.silence == Approx(kUsual.silence));
  CHECK(again.pitch == Approx(kUsual.pitch));
  CHECK(again.unwelcome == Approx(kUsual.unwelcome));
}

TEST_CASE("probabilities stay probabilities however absurd the logits", "[advice]") {
  const double z = GENERATE(-1e6, -800.0, -5.0, 0.0, 5.0, 800.0, 1e6);
  for (const auto& logits :
       {Contribution{z, 0, 0}, Contribution{0, z, 0}, Contribution{0, 0, z}, Contribution{z, z, z}}) {
    const auto probable = probabilities(logits);
    for (const auto p : {probable.exchange, probable.silence, probable.pitch, probable.unwelcome}) {
      CHECK(p >= 0);
      CHECK(p <= 1);
    }
    CHECK(probable.exchange + probable.silence + probable.pitch + probable.unwelcome == Approx(1));
  }
}

TEST_CASE("a higher logit makes its own outcome likelier", "[advice]") {
  const auto start = logitsOf(kUsual);
  const auto usual = probabilities(start);
  CHECK(probabilities({start.exchange + 1, start.pitch, start.unwelcome}).exchange > usual.exchange);
  CHECK(probabilities({start.exchange, start.pitch + 1, start.unwelcome}).pitch > usual.pitch);
  CHECK(probabilities({start.exchange, start.pitch, start.unwelcome + 1}).unwelcome > usual.unwelcome);
}
