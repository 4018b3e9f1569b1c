// Ordinary filters on labelled short messages: what Serendip's learner has to be better than. Each predicts, then
// learns, row by row in the order of the file, as learner-bench does.
#include "bogofilter.h"
#include "labelled_rows.h"
#include "naive_bayes.h"
#include "plain_words.h"
#include "scores.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

namespace {

using nlohmann::ordered_json;

class TextBayes {
public:
  double probability(std::string_view text) const { return bayes_.probability(bench::plainWords(text)); }

  void learn(std::string_view text, bool unwanted) { bayes_.learn(bench::plainWords(text), unwanted); }

private:
  bench::NaiveBayes bayes_;
};

template <class Filter> ordered_json onePass(const std::vector<bench::LabelledRow>& rows) {
  Filter filter;
  std::vector<bench::Foretold> foretold;
  const auto begin = std::chrono::steady_clock::now();
  for (const auto& row : rows) {
    foretold.push_back({filter.probability(row.text), row.unwanted});
    filter.learn(row.text, row.unwanted);
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  const auto scores = bench::scoresOf(foretold);
  return {{"rows", rows.size()},
          {"f1", scores.f1},
          {"auc", scores.auc},
          {"brier", scores.brier},
          {"ece", scores.ece},
          {"log_loss", scores.logLoss},
          {"messages_per_second", static_cast<double>(rows.size()) / took.count()}};
}

} // namespace

int main(int count, char** words) {
  std::string file;
  bool bogofilter = false;
  CLI::App app{"Ordinary filters predict, then learn, row by row; prints the scores as one JSON object"};
  app.add_option("FILE", file, "Rows of label, tab, text; label 1 is unwanted, 0 is not")->required();
  app.add_flag("--bogofilter", bogofilter, "Bogofilter, which must be installed, in place of naive Bayes");
  CLI11_PARSE(app, count, words);
  try {
    const auto rows = bench::readRows(file);
    std::cout << (bogofilter ? onePass<bench::Bogofilter>(rows) : onePass<TextBayes>(rows)).dump() << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
