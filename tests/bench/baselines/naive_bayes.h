#pragma once

#include <array>
#include <span>
#include <string>
#include <unordered_map>

namespace bench {

/// Multinomial naive Bayes with add-one smoothing (McCallum and Nigam 1998), the ordinary spam filter of the textbooks.
class NaiveBayes {
public:
  /// That a text of these words is unwanted; 0.5 before anything was learnt.
  double probability(std::span<const std::string> words) const;

  void learn(std::span<const std::string> words, bool unwanted);

private:
  using Counts = std::array<double, 2>; ///< wanted, unwanted

  Counts texts_{};
  Counts words_{};
  std::unordered_map<std::string, Counts> ofWord_;
};

} // namespace bench
