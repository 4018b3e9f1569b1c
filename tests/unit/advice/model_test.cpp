#include "advice/snapshot.h"
#include "taught_model.h"

#include <catch2/catch.hpp>

#include <cmath>
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
  CHECK(seen.contains("kindIgnored"));
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
  first.learn(one, *lessonOf(Outcome::pitch));
  Model second;
  second.learn(other, *lessonOf(Outcome::pitch));
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
    CHECK(loaded.lessons() == model.lessons());
    teach(model, 40, 99);
    teach(loaded, 40, 99);
    CHECK(loaded.save() == model.save());
  }
}

TEST_CASE("a saved state that is cut off, changed or made beside another prior is refused", "[advice]") {
  const auto bytes = taught(20).save();
  for (const auto size : {std::size_t{0}, std::size_t{7}, std::size_t{100}, bytes.size() - 1}) {
    CHECK_THROWS_AS(Model::load(bytes.substr(0, size)), SnapshotError);
  }
  CHECK_THROWS_AS(Model::load(bytes + '\0'), SnapshotError);
  for (const auto at : {std::size_t{0}, std::size_t{9}}) { // of the version, of the prior
    auto changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_THROWS_AS(Model::load(changed), SnapshotError);
  }
  auto noNumber = bytes;
  noNumber.replace(24, 8, 8, '\xff');
  CHECK_THROWS_AS(Model::load(noNumber), SnapshotError);
  const PriorFile own{"headline-lexicon.tsv", "# serendip headline-lexicon 1\nheadlineFounder\tchief\n"};
  CHECK_THROWS_AS(Model::load(bytes, readPrior({&own, 1}).prior), SnapshotError);
  CHECK_NOTHROW(Model::load(bytes));
}
