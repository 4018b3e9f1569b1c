#include "advice/prior.h"
#include "built_in_prior.h"
#include "sample_request.h"

#include <catch2/catch.hpp>

using namespace sample;

namespace {

PriorReading reading(std::string_view name, std::string_view text) {
  const PriorFile file{name, text};
  return readPrior({&file, 1});
}

std::string with(std::string_view text, std::string_view from, std::string_view to) {
  std::string changed{text};
  const auto at = changed.find(from);
  REQUIRE(at != std::string::npos);
  return changed.replace(at, from.size(), to);
}

PriorError refused(std::string_view name, std::string_view text) {
  const auto result = reading(name, text);
  REQUIRE(result.refused.size() == 1);
  CHECK(result.prior->fingerprint == builtInPrior()->fingerprint); // the built-in one is kept
  return result.refused.front();
}

PriorError refusedWeights(std::string_view from, std::string_view to) {
  return refused("cue-weights.tsv", with(builtin::kCueWeights, from, to));
}

std::size_t lineOf(std::string_view text, std::string_view part) {
  return static_cast<std::size_t>(std::ranges::count(text.substr(0, text.find(part)), '\n')) + 1;
}

} // namespace

TEST_CASE("an absurd weight is refused with file and line", "[advice]") {
  const auto* const weight = GENERATE("10.01", "-11", "inf", "nan", "-inf", "1e300");
  CAPTURE(weight);
  const auto error = refusedWeights("verified\t0.1", "verified\t" + std::string{weight});
  CHECK(error.file == "cue-weights.tsv");
  CHECK(error.line == lineOf(builtin::kCueWeights, "verified\t"));
  CHECK_THAT(error.what(), Catch::StartsWith("cue-weights.tsv:" + std::to_string(error.line) + ": "));
}

TEST_CASE("what is no number is refused, and a number with something behind it", "[advice]") {
  CHECK(refusedWeights("verified\t0.1", "verified\tmuch").problem == "\"much\" is not a number.");
  CHECK(refusedWeights("verified\t0.1", "verified\t0,1").problem == "\"0,1\" is not a number.");
  CHECK(refusedWeights("verified\t0.1", "verified\t").problem == "\"\" is not a number.");
}

TEST_CASE("a weight that nobody says where it is from, and a file larger than any, is refused", "[advice]") {
  const auto row = std::string{builtin::kCueWeights}.substr(builtin::kCueWeights.find("\nverified\t"));
  const auto line = row.substr(0, row.find('\n', 1));
  const auto error = refusedWeights(line, line.substr(0, line.rfind('\t') + 1));
  CHECK(error.problem == "\"verified\" has no origin.");
  CHECK(error.line == lineOf(builtin::kCueWeights, "verified\t"));
  const auto large = refused("headline-lexicon.tsv", "# serendip headline-lexicon 1\n" + std::string(1 << 20, '\n'));
  CHECK(large.problem == "The file is larger than 1 MiB.");
  CHECK(large.line == 1);
}

TEST_CASE("a missing, unknown or repeated weight is refused", "[advice]") {
  CHECK(refusedWeights("\nverified\t", "\n# verified\t").problem == "The weights of \"verified\" are missing.");
  CHECK(refusedWeights("\nverified\t", "\nstarSign\t").problem == "\"starSign\" is not a cue.");
  CHECK(refusedWeights("\nverified\t", "\nfollowsYou\t").problem == "\"followsYou\" is there twice.");
  CHECK(refusedWeights("\nverified\t0.1", "\nverified").line == lineOf(builtin::kCueWeights, "\nverified\t") + 1);
}

TEST_CASE("a file of another kind or version is refused at its first line", "[advice]") {
  CHECK(refused("cue-weights.tsv", "").line == 1);
  CHECK(refusedWeights("# serendip cue-weights 1", "# serendip cue-weights 2").line == 1);
  CHECK(refused("headline-lexicon.tsv", builtin::kCueWeights).line == 1);
  CHECK(refused("weights.txt", "").problem == "No file of the prior has this name.");
}

TEST_CASE("a phrase of an unknown family, without a word or too long is refused", "[advice]") {
  const std::string head = "# serendip headline-lexicon 1\n";
  CHECK(refused("headline-lexicon.tsv", head + "headlineSailor\tcaptain\n").line == 2);
  CHECK(refused("headline-lexicon.tsv", head + "\nverified\tsales\n").line == 3);
  CHECK(refused("headline-lexicon.tsv", head + "headlineSales\t!!!\n").problem == "The phrase begins with no word.");
  CHECK(refused("headline-lexicon.tsv", head + "headlineSales\t" + std::string(201, 'a')).line == 2);
}

TEST_CASE("a lexicon of an earlier version is refused with what took its place", "[advice]") {
  for (const auto* const gone : {"note-lexicon.tsv", "everyday-lexicon.tsv"}) {
    CHECK_THAT(refused(gone, "").problem, Catch::Contains("kinds.tsv"));
  }
}

TEST_CASE("a table of kinds that is wrong is refused with file and line", "[advice]") {
  const auto refusedKinds = [](std::string_view from, std::string_view to) {
    return refused("kinds.tsv", with(builtin::kKinds, from, to));
  };
  CHECK(refusedKinds("\nmet\t", "\nfriend\t").problem == "\"friend\" is not a kind.");
  CHECK(refusedKinds("\nmet\t", "\nreader\t").problem == "\"reader\" is there twice.");
  CHECK(refusedKinds("\nmet\t", "\n# met\t").problem == "\"met\" is missing.");
  CHECK(refusedKinds("\nmet\t0.16\t0.80", "\nmet\t0.16\t1.80").problem == "\"1.80\" is not between 0 and 1.");
  CHECK(refusedKinds("\nmet\t0.16\t0.80\t0.02", "\nmet\t0.16\t0.80\t0.3").problem ==
        "What follows adds up to more than 1.");
  CHECK(refusedKinds("\nmet\t0.16\t0.80", "\nmet\t0.16\tnan").line == lineOf(builtin::kKinds, "\nmet\t") + 1);
}

TEST_CASE("one file refused does not keep another from being used", "[advice]") {
  const auto own = with(builtin::kKinds, "\nmet\t0.16\t0.80", "\nmet\t0.16\t0.10");
  const std::array<PriorFile, 2> files{{{"cue-weights.tsv", "nonsense"}, {"kinds.tsv", own}}};
  const auto result = readPrior(files);
  REQUIRE(result.refused.size() == 1);
  const Model model{result.prior};
  const auto met = withNote("We met at the harbour festival in Kiel last June.");
  CHECK(model.assess(met, {}).probable.exchange < Model{}.assess(met, {}).probable.exchange - 0.3);
}

TEST_CASE("a user's own weight is what counts", "[advice]") {
  const auto own = with(builtin::kCueWeights, "\nverified\t0.1\t-0.1\t-0.3", "\nverified\t2.5\t0\t0");
  const auto result = reading("cue-weights.tsv", own);
  REQUIRE(result.refused.empty());
  CHECK(result.prior->fingerprint != builtInPrior()->fingerprint);
  auto request = bareCard();
  request.verified = true;
  const auto suggestion = advise(request, {}, philosophy(PhilosophyName::open), Model{result.prior});
  CHECK(reason(suggestion, "verified")->weight == Approx(2.5));
}
