// Measures the product's own learner on labelled short messages. Each is taken for the note of a first request from an
// unknown sender; an unwanted one turned out to be a pitch, any other led to an exchange.
#include "advice/advisor.h"
#include "labelled_rows.h"
#include "scores.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace serendip;
using bench::Foretold;
using bench::LabelledRow;
using nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kCurveSeeds = 10;
constexpr std::uint64_t kSelfTrainRuns = 20;
constexpr std::size_t kTrueLabels = 50;

struct Options {
  std::string file;
  double noise = 0;
  std::uint64_t seed = 1;
  bool curve = false;
  bool selfTrain = false;
};

Request requestWith(const std::string& note) {
  static const auto id = *Uuid::parse("00000000-0000-4000-8000-000000000000");
  return {.id = id,
          .sender = {.slug = "mira-okafor", .memberId = std::nullopt},
          .name = "Mira Okafor",
          .headline = std::nullopt,
          .note = note,
          .mutuals = std::nullopt,
          .followsYou = std::nullopt,
          .verified = std::nullopt,
          .premium = std::nullopt,
          .openToWork = std::nullopt,
          .invitation = std::nullopt,
          .seenAt = {}};
}

double unwanted(const advice::Model& model, const Request& request) {
  const auto probable = model.assess(request, {}).probable;
  return probable.pitch + probable.unwelcome;
}

/// Teaches labels, a share of them wrong.
class Teacher {
public:
  Teacher(double noise, std::uint64_t seed) : wrong_(noise), engine_(seed) {}

  void teach(advice::Model& model, const Request& request, bool label) {
    const bool taught = wrong_(engine_) ? !label : label;
    model.learn(request, {}, advice::lessonOf(taught ? Outcome::pitch : Outcome::exchange));
  }

private:
  std::bernoulli_distribution wrong_;
  std::mt19937_64 engine_;
};

ordered_json scoresJson(const std::vector<Foretold>& foretold) {
  const auto scores = bench::scoresOf(foretold);
  return {{"f1", scores.f1},
          {"auc", scores.auc},
          {"brier", scores.brier},
          {"ece", scores.ece},
          {"log_loss", scores.logLoss}};
}

std::vector<Foretold> foretell(const advice::Model& model, const LabelledRow* begin, const LabelledRow* end) {
  std::vector<Foretold> all;
  for (const auto* row = begin; row != end; ++row) {
    all.push_back({unwanted(model, requestWith(row->text)), row->unwanted});
  }
  return all;
}

ordered_json onePass(const std::vector<LabelledRow>& rows, const Options& options) {
  advice::Model model;
  Teacher teacher{options.noise, options.seed};
  std::vector<Foretold> foretold;
  std::vector<double> microseconds;
  double total = 0;
  for (const auto& row : rows) {
    const auto request = requestWith(row.text);
    const auto begin = Clock::now();
    foretold.push_back({unwanted(model, request), row.unwanted});
    teacher.teach(model, request, row.unwanted);
    const std::chrono::duration<double, std::micro> took = Clock::now() - begin;
    microseconds.push_back(took.count());
    total += took.count();
  }
  ordered_json result{{"rows", rows.size()}};
  result.update(scoresJson(foretold));
  std::ranges::sort(microseconds);
  result["messages_per_second"] = total > 0 ? static_cast<double>(rows.size()) / total * 1e6 : 0;
  result["p99_us"] = microseconds.empty() ? 0 : microseconds[microseconds.size() * 99 / 100];
  return result;
}

std::vector<LabelledRow> shuffled(std::vector<LabelledRow> rows, std::uint64_t seed) {
  std::mt19937_64 engine{seed};
  std::ranges::shuffle(rows, engine);
  return rows;
}

/// Of the shuffled rows the first 1000 are for teaching, or four in five where there are fewer than 1250; the scores
/// are those on all others.
ordered_json curve(const std::vector<LabelledRow>& rows, const Options& options) {
  const auto forTeaching = std::min<std::size_t>(1000, rows.size() * 4 / 5);
  ordered_json points = ordered_json::array();
  for (const std::size_t labels : {0, 10, 50, 100, 500, 1000}) {
    if (labels > forTeaching) {
      continue;
    }
    ordered_json mean{{"labels", labels}};
    for (std::uint64_t i = 0; i < kCurveSeeds; ++i) {
      const auto mixed = shuffled(rows, options.seed + i);
      advice::Model model;
      Teacher teacher{options.noise, options.seed + i};
      for (std::size_t at = 0; at < labels; ++at) {
        teacher.teach(model, requestWith(mixed[at].text), mixed[at].unwanted);
      }
      const auto scores = scoresJson(foretell(model, mixed.data() + forTeaching, mixed.data() + mixed.size()));
      for (const auto& [key, value] : scores.items()) {
        mean[key] = mean.value(key, 0.0) + value.get<double>() / kCurveSeeds;
      }
    }
    points.push_back(std::move(mean));
  }
  return {{"rows", rows.size()}, {"held_out", rows.size() - forTeaching}, {"seeds", kCurveSeeds}, {"curve", points}};
}

/// A decision made as suggested, as by a user who no longer thinks; with `objects`, the right one. None where a look
/// was suggested.
void decide(advice::Model& model, const LabelledRow& row, bool objects) {
  const auto request = requestWith(row.text);
  const auto& balanced = advice::philosophy(PhilosophyName::balanced);
  const auto suggested = advice::advise(request, {}, balanced, model).action;
  if (suggested == Action::lookFirst) {
    return;
  }
  const auto right = row.unwanted ? Action::ignore : Action::accept;
  const auto lesson = advice::lessonOf(Decision{.id = request.id,
                                                .at = {},
                                                .action = objects ? right : suggested,
                                                .suggested = Suggested{suggested, balanced.name}});
  if (lesson) {
    model.learn(request, {}, *lesson);
  }
}

double shareSaidUnwanted(const std::vector<Foretold>& foretold) {
  const auto said = std::ranges::count_if(foretold, [](const Foretold& one) { return one.probability >= 0.5; });
  return static_cast<double>(said) / static_cast<double>(foretold.size());
}

double shareUnwanted(const std::vector<Foretold>& foretold) {
  return static_cast<double>(std::ranges::count_if(foretold, &Foretold::unwanted)) /
         static_cast<double>(foretold.size());
}

// "half_objected" is what comes of a user who puts every second wrong suggestion right.
constexpr auto kCollapse =
    "on held-out rows, after following itself over all others, F1 is more than 0.1 below what it "
    "was after the true labels, or the share said to be unwanted is less than half or more than "
    "twice the true one";

ordered_json selfTrain(const std::vector<LabelledRow>& rows, const Options& options) {
  const auto forTeaching = rows.size() * 4 / 5;
  if (forTeaching <= kTrueLabels) {
    throw bench::RowError(options.file + " has too few rows to train on its own suggestions. Name one with 100.");
  }
  ordered_json runs = ordered_json::array();
  int collapses = 0;
  for (std::uint64_t i = 0; i < kSelfTrainRuns; ++i) {
    const auto mixed = shuffled(rows, options.seed + i);
    advice::Model model;
    Teacher teacher{options.noise, options.seed + i};
    for (std::size_t at = 0; at < kTrueLabels; ++at) {
      teacher.teach(model, requestWith(mixed[at].text), mixed[at].unwanted);
    }
    const auto* const heldOut = mixed.data() + forTeaching;
    const auto before = bench::scoresOf(foretell(model, heldOut, mixed.data() + mixed.size()));
    auto attended = model;
    std::mt19937_64 engine{options.seed + i};
    for (std::size_t at = kTrueLabels; at < forTeaching; ++at) {
      decide(model, mixed[at], false);
      decide(attended, mixed[at], engine() % 2 == 0);
    }
    const auto attendedScores = bench::scoresOf(foretell(attended, heldOut, mixed.data() + mixed.size()));
    const auto foretold = foretell(model, heldOut, mixed.data() + mixed.size());
    const auto after = bench::scoresOf(foretold);
    const double said = shareSaidUnwanted(foretold);
    const double truly = shareUnwanted(foretold);
    const bool collapsed = after.f1 < before.f1 - 0.1 || said < truly / 2 || said > truly * 2;
    collapses += collapsed ? 1 : 0;
    runs.push_back({{"f1_before", before.f1},
                    {"f1_after", after.f1},
                    {"f1_half_objected", attendedScores.f1},
                    {"brier_half_objected", attendedScores.brier},
                    {"brier_before", before.brier},
                    {"brier_after", after.brier},
                    {"said_unwanted", said},
                    {"unwanted", truly},
                    {"collapsed", collapsed}});
  }
  return {{"rows", rows.size()},  {"true_labels", kTrueLabels}, {"collapses", collapses},
          {"of", kSelfTrainRuns}, {"definition", kCollapse},    {"runs", runs}};
}

ordered_json measure(const Options& options) {
  const auto rows = bench::readRows(options.file);
  if (options.curve) {
    return curve(rows, options);
  }
  return options.selfTrain ? selfTrain(rows, options) : onePass(rows, options);
}

} // namespace

int main(int count, char** words) {
  Options options;
  CLI::App app{"Predicts, then learns, row by row, and prints the scores as one JSON object"};
  app.add_option("FILE", options.file, "Rows of label, tab, text; label 1 is unwanted, 0 is not")->required();
  app.add_option("--noise", options.noise, "Share of labels taught wrongly")->check(CLI::Range(0.0, 1.0));
  app.add_option("--seed", options.seed, "Of the wrong labels and the first of the shuffles");
  auto* const curve = app.add_flag("--curve", options.curve, "Scores on held-out rows by number of labels");
  app.add_flag("--self-train", options.selfTrain, "Learn from its own suggestions after 50 true labels")
      ->excludes(curve);
  CLI11_PARSE(app, count, words);
  try {
    std::cout << measure(options).dump() << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
