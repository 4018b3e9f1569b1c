#include "advice/taught_places.h"

#include <catch2/catch.hpp>

#include <utility>

using namespace serendip::advice;

namespace {

std::vector<std::pair<std::size_t, float>> all(const TaughtPlaces& places) {
  std::vector<std::pair<std::size_t, float>> result;
  places.each([&](std::size_t place, const LearntPlace& learnt) { result.emplace_back(place, learnt.value[0]); });
  return result;
}

} // namespace

TEST_CASE("a place has what it was taught, every other one nothing", "[advice]") {
  TaughtPlaces places;
  CHECK(places.empty());
  CHECK(all(places).empty());
  places.teach(kBuckets - 1).value[0] = 3;
  places.teach(0).value[0] = 1;
  places.teach(0).squares[2] = 2;
  CHECK_FALSE(places.empty());
  CHECK(places.at(0).value == std::array{1.0F, 0.0F, 0.0F, 0.0F});
  CHECK(places.at(0).squares == std::array{0.0F, 0.0F, 2.0F, 0.0F});
  CHECK(places.at(7).value == LearntPlace{}.value);
  CHECK(all(places) == std::vector<std::pair<std::size_t, float>>{{0, 1}, {kBuckets - 1, 3}});
}

TEST_CASE("every place can be taught", "[advice]") {
  TaughtPlaces places;
  for (std::size_t place = kBuckets; place-- > 0;) {
    places.teach(place).value[0] = static_cast<float>(place);
  }
  for (std::size_t place = 0; place < kBuckets; ++place) {
    REQUIRE(places.at(place).value[0] == static_cast<float>(place));
  }
}

TEST_CASE("places that are not kept are as if they had never been taught", "[advice]") {
  TaughtPlaces places(10);
  for (const auto place : {9U, 2U, 5U}) {
    places.teach(place).value[0] = static_cast<float>(place);
  }
  places.keepIf([](LearntPlace& place) {
    place.value[0] += 1;
    return place.value[0] != 3;
  });
  CHECK(all(places) == std::vector<std::pair<std::size_t, float>>{{5, 6}, {9, 10}});
  CHECK(places.at(2).value == LearntPlace{}.value);
  places.teach(2).value[0] = 4;
  CHECK(all(places) == std::vector<std::pair<std::size_t, float>>{{2, 4}, {5, 6}, {9, 10}});
  CHECK(places.at(0).value == LearntPlace{}.value);
}

TEST_CASE("what is given back goes to one place each, however often it is looked at", "[advice]") {
  TaughtPlaces places(10);
  const auto keepTaught = [](LearntPlace& place) { return place.value[0] != 0; };
  places.teach(1).value[0] = 1;
  places.teach(2);
  places.teach(3);
  places.keepIf(keepTaught);
  places.keepIf(keepTaught);
  places.teach(3).value[0] = 3;
  places.keepIf(keepTaught);
  places.teach(4).value[0] = 4;
  places.teach(5).value[0] = 5;
  CHECK(all(places) == std::vector<std::pair<std::size_t, float>>{{1, 1}, {3, 3}, {4, 4}, {5, 5}});
  CHECK(places.at(2).value == LearntPlace{}.value);
}

TEST_CASE("nothing is kept of places that were never taught", "[advice]") {
  TaughtPlaces places;
  places.keepIf([](LearntPlace&) { return true; });
  CHECK(places.empty());
  places.teach(1).value[0] = 1;
  CHECK(all(places) == std::vector<std::pair<std::size_t, float>>{{1, 1}});
}
