// Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer, JMLR 2011) over sparse features. Deterministic: the
// order of the examples comes from a generator of its own.
#pragma once

#include "training/corpus.h"

#include <cstdint>
#include <span>
#include <vector>

namespace serendip::training {

/// One text as features: places in `FeatureTable` with what each counts.
struct Encoded {
  struct Feature {
    std::uint32_t place;
    float value;
  };

  std::vector<Feature> features;
  advice::Kind kind;
  advice::Field field;
  float weight; ///< how much the example counts
};

/// Every feature that stands in at least two texts.
class FeatureTable {
public:
  explicit FeatureTable(std::span<const Example> examples);

  /// The same table with nothing but these features.
  explicit FeatureTable(std::vector<std::uint64_t> hashes);

  Encoded encode(const Example&, float weight) const;

  std::span<const std::uint64_t> hashes() const { return hashes_; }

private:
  std::vector<std::uint64_t> hashes_; ///< ascending
};

struct Regression {
  std::vector<std::array<float, advice::kKinds>> weights; ///< by place
  std::array<std::array<float, advice::kKinds>, 2> biases{};

  advice::PerKind logits(const Encoded&) const;
};

/// So that neither a kind nor a language with many texts outshouts the others: each cell of kind, language and field
/// counts by the root of its size. The mean is 1.
std::vector<float> balance(std::span<const Example> examples);

Regression fit(std::span<const Encoded> examples, std::size_t features);

/// What the logits are divided by, so that probabilities come true: the one of least loss on texts that were left out.
double temperature(std::span<const advice::PerKind> logits, std::span<const advice::Kind> kinds);

} // namespace serendip::training
