#include "advice/place_bytes.h"
#include "advice/snapshot.h"
#include "advice/word_weights.h"
#include "taught_model.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <numeric>

using namespace sample;

TEST_CASE("with what was learnt the reasons and other still add up to the score", "[advice]") {
  std::set<std::string_view> seen;
  for (const int lessons : {1, 30, 400}) {
    const auto model = taught(lessons);
    for (const auto& [request, history] : mixture(300)) {
      const auto suggestion = advise(request, history, philosophy(PhilosophyName::known), model);
      const double shown = std::accumulate(suggestion.reasons.begin(), suggestion.reasons.end(), suggestion.other,
                                           [](double sum, const Reason& reason) { return sum + reason.weight; });
      REQUIRE(std::abs(shown - suggestion.score) < 1e-6);
      REQUIRE(suggestion.reasons.size() <= kMostReasons);
      REQUIRE_FALSE(suggestion.reasons.empty());
      seen.merge(keys(suggestion));
    }
  }
  CHECK(seen.contains("wordedLike"));
}

TEST_CASE("words that were pitches are one reason on the side of risk, welcome ones on that of interest", "[advice]") {
  Model model;
  teachNote(model, "Purple lamps for your lighthouse", Outcome::pitch, 5);
  teachNote(model, "Do you still row on the lake", Outcome::exchange, 5);
  const auto under = [&](const std::string& note) {
    return advise(withNote(note), {}, philosophy(PhilosophyName::open), model);
  };
  const auto pitch = reason(under("Purple lamps for your lighthouse"), "wordedLike");
  REQUIRE(pitch);
  CHECK(pitch->side == Side::risk);
  CHECK(pitch->weight < 0);
  const auto welcome = reason(under("Do you still row on the lake"), "wordedLike");
  REQUIRE(welcome);
  CHECK(welcome->side == Side::interest);
  CHECK(welcome->weight > 0);
  CHECK_FALSE(says(advise(bareCard(), {}, philosophy(PhilosophyName::open), model), "wordedLike"));
}

TEST_CASE("the name changes nothing of what was learnt, whatever script it is in", "[advice]") {
  const std::string name = GENERATE(as<std::string>{}, "Анна Петрова", "Αννα Παππά", "王小明", "عائشة الهاشمي",
                                    "Ọláyínká Adébáyò", "अनन्या शर्मा", "김민지", "R2 D2", "");
  CAPTURE(name);
  const auto model = taught(200);
  for (auto [request, history] : mixture(50)) {
    request.name = "Mira Okafor";
    const auto before = advise(request, history, philosophy(PhilosophyName::balanced), model);
    request.name = name;
    const auto after = advise(request, history, philosophy(PhilosophyName::balanced), model);
    REQUIRE(after.score == before.score);
    REQUIRE(after.utilities.accept == before.utilities.accept);
    REQUIRE(keys(after) == keys(before));
  }
}

TEST_CASE("a lesson about one name holds for every name", "[advice]") {
  auto one = withNote("Purple lamps for your lighthouse");
  auto other = one;
  other.name = "김민지";
  Model first;
  first.learn(one, {}, lessonOf(Outcome::pitch));
  Model second;
  second.learn(other, {}, lessonOf(Outcome::pitch));
  CHECK(first.save() == second.save());
}

TEST_CASE("the same lessons in the same order give the same bytes", "[advice]") {
  CHECK(taught(150).save() == taught(150).save());
  CHECK(taught(150).save() != taught(151).save());
  CHECK(taught(150, 1).save() != taught(150, 2).save());
}

TEST_CASE("what was saved and loaded goes on learning as if it had not been", "[advice]") {
  for (const int lessons : {0, 1, 64, 300}) {
    CAPTURE(lessons);
    auto model = taught(lessons);
    auto loaded = Model::load(model.save());
    CHECK(loaded.save() == model.save());
    CHECK(loaded.lessons() == static_cast<std::uint64_t>(lessons));
    teach(model, 40, 99);
    teach(loaded, 40, 99);
    CHECK(loaded.save() == model.save());
  }
}

TEST_CASE("a saved state stays below 2 MiB however much was learnt", "[advice]") {
  Model model;
  std::mt19937 engine{3};
  for (int i = 0; i < 120; ++i) {
    std::string note;
    for (int c = 0; c < 1000; ++c) {
      note += static_cast<char>('a' + engine() % 26);
    }
    teachNote(model, note, i % 2 == 0 ? Outcome::pitch : Outcome::silence);
  }
  CHECK(model.save().size() > 800'000); // nearly every place was touched
  CHECK(model.save().size() < 2U << 20);
}

TEST_CASE("a saved state that is cut off, changed or made beside another prior is refused", "[advice]") {
  const auto bytes = taught(20).save();
  for (const auto size : {std::size_t{0}, std::size_t{7}, std::size_t{100}, bytes.size() - 1}) {
    CHECK_THROWS_AS(Model::load(bytes.substr(0, size)), SnapshotError);
  }
  for (const auto at : {std::size_t{0}, std::size_t{9}, std::size_t{200}, bytes.size() / 2, bytes.size() - 1}) {
    auto changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_THROWS_AS(Model::load(changed), SnapshotError);
  }
  const PriorFile own{"everyday-lexicon.tsv", "# serendip everyday-lexicon 1\nnotePersonal\tmoin\n"};
  CHECK_THROWS_AS(Model::load(bytes, readPrior({&own, 1}).prior), SnapshotError);
  CHECK_NOTHROW(Model::load(bytes));
}

TEST_CASE("a saved state whose places are none, or whose numbers are none, is refused", "[advice]") {
  const auto refusal = [](const auto& fill) -> std::string {
    ByteWriter write;
    fill(write);
    ByteReader read{write.bytes()};
    try {
      readPlaces(read, 100);
      return "read";
    } catch (const SnapshotError& error) {
      return error.what();
    }
  };
  const auto one = [](std::uint8_t begin, auto number) {
    return [=](ByteWriter& write) {
      write(begin);
      write(number);
      write(number);
    };
  };
  const auto far = [](std::uint16_t distance) {
    return [=](ByteWriter& write) {
      write(std::uint8_t{1});
      write(distance);
      write(1.5F);
      write(2.5F);
    };
  };
  CHECK(refusal(one(0x11, 1.5F)) == "read");
  CHECK(refusal(far(99)) == "read"); // the last of a hundred
  CHECK_THAT(refusal(far(100)), Catch::Contains("a place that does not exist"));
  CHECK_THAT(refusal(one(0x11, std::numeric_limits<float>::quiet_NaN())), Catch::Contains("not a number"));
  CHECK_THAT(refusal(one(0x11, std::numeric_limits<float>::infinity())), Catch::Contains("not a number"));
  CHECK_THAT(refusal(one(0x19, std::uint16_t{0x7FC0})), Catch::Contains("not a number")); // shortened
  CHECK(refusal(one(0x19, std::uint16_t{0x3FC0})) == "read");
  CHECK_THAT(refusal(one(0x11, std::uint8_t{1})), Catch::Contains("is cut off"));
}

TEST_CASE("what words add is the sum over their places, each group by its value", "[advice]") {
  TaughtPlaces places(10);
  places.teach(1).value = {1, 2, 3, 0};
  places.teach(4).value = {10, 20, 30, 0};
  places.teach(7).value = {100, 200, 300, 0};
  const TextFeatures features{.places = {1, 4, 7}, .groups = {{.end = 2, .value = 0.5F}, {.end = 3, .value = 2}}};
  const Contribution sum = wordsContribution(places, features);
  CHECK(sum == Contribution{205.5, 411, 616.5});
  CHECK(wordsContribution(TaughtPlaces{}, features) == Contribution{});
}

TEST_CASE("a place is kept with every head that was taught, far from others or near, long or short", "[advice]") {
  TaughtPlaces places(100);
  places.teach(0).value[0] = 1.5F;
  places.teach(0).squares[0] = 2.5F;
  places.teach(14).value[2] = 0.1F; // needs all its bits
  places.teach(30).squares[1] = 1.0F;
  places.teach(46).value[1] = -0.0F;
  places.teach(62).value[0] = 1.0F;
  places.teach(62).squares[0] = 0.1F;
  places.teach(99).value[2] = -2.0F;
  ByteWriter write;
  writePlaces(places, write);
  CHECK(write.bytes().size() == 5 + 9 + 7 + 7 + 11 + 7); // nothing for what was never taught
  ByteReader read{write.bytes()};
  const auto again = readPlaces(read, places.count());
  REQUIRE(again.count() == places.count());
  for (std::size_t i = 0; i < places.count(); ++i) {
    CAPTURE(i);
    CHECK(again.at(i).value == places.at(i).value);
    CHECK(again.at(i).squares == places.at(i).squares);
  }
  CHECK(std::signbit(again.at(46).value[1]));
}

TEST_CASE("hostile notes are learnt from without harm", "[advice]") {
  std::string controls;
  for (int i = 0; i < 10'000; ++i) {
    controls += static_cast<char>(1 + i % 31);
  }
  std::string arabic;
  std::string emoji;
  for (int i = 0; i < 1000; ++i) {
    arabic += "مرحبا ";
    emoji += "🚀";
  }
  Model model;
  for (const auto& note : {std::string{}, std::string(10'000, 'a'), controls, arabic, emoji, "\u202E" + arabic}) {
    teachNote(model, note, Outcome::pitch, 20);
    teachNote(model, note, Outcome::unwelcome, 20);
    const auto suggestion = advise(withNote(note), {}, philosophy(PhilosophyName::careful), model);
    CHECK(std::isfinite(suggestion.score));
    CHECK(suggestion.action != Action::accept);
    CHECK(suggestion.action != Action::block);
  }
  CHECK(Model::load(model.save()).save() == model.save());
}
