#include "naive_bayes.h"

#include <cmath>

namespace bench {

double NaiveBayes::probability(std::span<const std::string> words) const {
  const auto vocabulary = static_cast<double>(ofWord_.size());
  double logOdds = std::log((texts_[1] + 1) / (texts_[0] + 1));
  for (const auto& word : words) {
    const auto found = ofWord_.find(word);
    if (found == ofWord_.end()) {
      continue; // a word never seen says the same of both
    }
    logOdds += std::log((found->second[1] + 1) / (words_[1] + vocabulary));
    logOdds -= std::log((found->second[0] + 1) / (words_[0] + vocabulary));
  }
  return 1 / (1 + std::exp(-logOdds));
}

void NaiveBayes::learn(std::span<const std::string> words, bool unwanted) {
  const auto label = static_cast<std::size_t>(unwanted);
  texts_[label] += 1;
  for (const auto& word : words) {
    ofWord_[word][label] += 1;
    words_[label] += 1;
  }
}

} // namespace bench
