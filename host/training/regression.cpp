#include "training/regression.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace serendip::training {
namespace {

using advice::kKinds;
using advice::PerKind;

constexpr int kEpochs = 12;
constexpr float kRate = 0.08F;
/// Of each weight after each epoch: keeps what few texts say small.
constexpr float kShrink = 0.03F;

std::size_t index(advice::Kind kind) {
  return static_cast<std::size_t>(kind);
}

/// The library's exp() differs between processors in the last bit, and then so would the file of weights.
double steadyExp(double x) {
  const double halvings = std::floor(x / 0.6931471805599453 + 0.5);
  const double rest = x - halvings * 0.6931471805599453;
  double sum = 1;
  for (int term = 14; term >= 1; --term) {
    sum = 1 + sum * rest / term;
  }
  return std::ldexp(sum, static_cast<int>(halvings));
}

PerKind steadySoftmax(const PerKind& logits) {
  const double most = *std::ranges::max_element(logits);
  PerKind probable{};
  double sum = 0;
  for (std::size_t k = 0; k < kKinds; ++k) {
    probable[k] = steadyExp(std::max(logits[k] - most, -60.0));
    sum += probable[k];
  }
  for (auto& one : probable) {
    one /= sum;
  }
  return probable;
}

/// A fixed order of their own for each epoch, the same everywhere (std::shuffle is not).
class Order {
public:
  explicit Order(std::size_t size) : places_(size) {
    for (std::size_t i = 0; i < size; ++i) {
      places_[i] = i;
    }
  }

  const std::vector<std::size_t>& next() {
    for (std::size_t i = places_.size(); i > 1; --i) {
      state_ = state_ * 6364136223846793005U + 1442695040888963407U;
      std::swap(places_[i - 1], places_[(state_ >> 33U) % i]);
    }
    return places_;
  }

private:
  std::vector<std::size_t> places_;
  std::uint64_t state_ = 1;
};

struct Step {
  std::array<float, kKinds> squares{};

  void take(std::array<float, kKinds>& weights, const std::array<float, kKinds>& slope, float value) {
    for (std::size_t k = 0; k < kKinds; ++k) {
      const float gradient = slope[k] * value;
      squares[k] += gradient * gradient;
      weights[k] -= kRate * gradient / (std::sqrt(squares[k]) + 1e-6F);
    }
  }
};

} // namespace

FeatureTable::FeatureTable(std::span<const Example> examples) {
  std::vector<std::uint64_t> all;
  std::vector<std::uint64_t> own;
  for (const auto& example : examples) {
    own.clear();
    advice::eachFeature(advice::FeatureText(example.text), example.field,
                        [&](std::uint64_t hash, advice::Part, std::size_t) { own.push_back(hash); });
    std::ranges::sort(own);
    own.erase(std::unique(own.begin(), own.end()), own.end());
    all.insert(all.end(), own.begin(), own.end());
  }
  std::ranges::sort(all);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (all[i] == all[i + 1] && (hashes_.empty() || hashes_.back() != all[i])) {
      hashes_.push_back(all[i]);
    }
  }
}

FeatureTable::FeatureTable(std::vector<std::uint64_t> hashes) : hashes_(std::move(hashes)) {
  std::ranges::sort(hashes_);
}

Encoded FeatureTable::encode(const Example& example, float weight) const {
  Encoded encoded{{}, example.kind, example.field, weight};
  double size = 0;
  advice::eachFeature(advice::FeatureText(example.text), example.field,
                      [&](std::uint64_t hash, advice::Part, std::size_t) {
                        ++size;
                        const auto found = std::ranges::lower_bound(hashes_, hash);
                        if (found != hashes_.end() && *found == hash) {
                          encoded.features.push_back({static_cast<std::uint32_t>(found - hashes_.begin()), 1});
                        }
                      });
  for (auto& feature : encoded.features) {
    feature.value /= static_cast<float>(std::sqrt(size));
  }
  return encoded;
}

PerKind Regression::logits(const Encoded& example) const {
  std::array<float, kKinds> sums = biases[static_cast<std::size_t>(example.field)];
  for (const auto& feature : example.features) {
    const auto& row = weights[feature.place];
    for (std::size_t k = 0; k < kKinds; ++k) {
      sums[k] += row[k] * feature.value;
    }
  }
  PerKind result{};
  std::ranges::copy(sums, result.begin());
  return result;
}

std::vector<float> balance(std::span<const Example> examples) {
  using Cell = std::tuple<advice::Kind, std::string, advice::Field>;
  std::map<Cell, double> sizes;
  for (const auto& one : examples) {
    ++sizes[{one.kind, one.language, one.field}];
  }
  std::vector<double> weights;
  double sum = 0;
  for (const auto& one : examples) {
    weights.push_back(1 / std::sqrt(sizes[{one.kind, one.language, one.field}]));
    sum += weights.back();
  }
  std::vector<float> result;
  for (const double weight : weights) {
    result.push_back(static_cast<float>(weight * static_cast<double>(examples.size()) / sum));
  }
  return result;
}

Regression fit(std::span<const Encoded> examples, std::size_t features) {
  Regression model{std::vector<std::array<float, kKinds>>(features), {}};
  std::vector<Step> steps(features);
  std::array<Step, 2> biasSteps{};
  Order order(examples.size());
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (const std::size_t place : order.next()) {
      const auto& example = examples[place];
      const auto probable = steadySoftmax(model.logits(example));
      std::array<float, kKinds> slope{};
      for (std::size_t k = 0; k < kKinds; ++k) {
        slope[k] = example.weight * static_cast<float>(probable[k] - (k == index(example.kind) ? 1 : 0));
      }
      const auto field = static_cast<std::size_t>(example.field);
      biasSteps[field].take(model.biases[field], slope, 0.1F);
      for (const auto& feature : example.features) {
        steps[feature.place].take(model.weights[feature.place], slope, feature.value);
      }
    }
    for (auto& row : model.weights) {
      for (auto& weight : row) {
        weight *= 1 - kShrink;
      }
    }
  }
  return model;
}

double temperature(std::span<const PerKind> logits, std::span<const advice::Kind> kinds) {
  double best = 1;
  double least = 1e300;
  for (double tried = 0.2; tried <= 5; tried *= 1.03) {
    double loss = 0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
      PerKind cooled = logits[i];
      for (auto& logit : cooled) {
        logit /= tried;
      }
      loss -= std::log(std::max(steadySoftmax(cooled)[index(kinds[i])], 1e-12));
    }
    if (loss < least) {
      least = loss;
      best = tried;
    }
  }
  return best;
}

} // namespace serendip::training
