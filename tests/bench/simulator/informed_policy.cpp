// What can be told from a card at all: multinomial naive Bayes over the hidden types, taught as many true ones as no
// user ever labels, and weighing each type's true worth. No baseline but a mark between the oracle, who knows the type,
// and everybody else.
#include "card_words.h"
#include "life.h"
#include "policy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace serendip::simulator {
namespace {

constexpr int kTaught = 10000;
constexpr double kTaughtPerDay = 40;
constexpr double kTaughtDays = 455; // the year and the 90 days after it

using OfTypes = std::array<double, kSenderTypes>;

class TypeBayes {
public:
  void learn(const std::vector<std::string>& words, SenderType type) {
    const auto position = static_cast<std::size_t>(type);
    cards_[position] += 1;
    for (const auto& word : words) {
      ofWord_[word][position] += 1;
      words_[position] += 1;
    }
  }

  /// Adds up to 1.
  OfTypes probabilities(const std::vector<std::string>& words) const {
    OfTypes logs{};
    for (std::size_t i = 0; i < kSenderTypes; ++i) {
      logs[i] = std::log(cards_[i] + 1);
    }
    const auto vocabulary = static_cast<double>(ofWord_.size());
    for (const auto& word : words) {
      if (const auto found = ofWord_.find(word); found != ofWord_.end()) {
        for (std::size_t i = 0; i < kSenderTypes; ++i) {
          logs[i] += std::log((found->second[i] + 1) / (words_[i] + vocabulary));
        }
      }
    }
    const double most = *std::ranges::max_element(logs);
    double sum = 0;
    for (auto& each : logs) {
      each = std::exp(each - most);
      sum += each;
    }
    for (auto& each : logs) {
      each /= sum;
    }
    return logs;
  }

private:
  OfTypes cards_{};
  OfTypes words_{};
  std::unordered_map<std::string, OfTypes> ofWord_;
};

class Informed final : public Policy {
public:
  Informed(const World& world, const Wording& wording, const advice::Philosophy& philosophy, std::uint64_t seed)
      : philosophy_(philosophy) {
    Life life{world, wording, {0, kTaughtDays, kTaughtPerDay}, philosophy, seed};
    for (int i = 0; i < kTaught; ++i) {
      const auto arrival = life.next([](const Arrival&, Outcome) {});
      if (!arrival) {
        return;
      }
      bayes_.learn(cardWords(*arrival), arrival->type);
      life.decide(*arrival);
    }
  }

  std::string_view name() const override { return "informed"; }

  Choice choose(const Arrival& arrival) const override {
    const auto probable = bayes_.probabilities(cardWords(arrival));
    TrueWorth expected{.accept = 0, .ignore = 0, .block = std::nullopt};
    for (const auto type : senderTypes()) {
      const auto worth = trueWorth(type, arrival.history, philosophy_);
      const double probability = probable.at(static_cast<std::size_t>(type));
      expected.accept += probability * worth.accept;
      expected.ignore += probability * worth.ignore;
      expected.block = worth.block; // the same for all types
    }
    return {.action = oracle(expected)};
  }

private:
  const advice::Philosophy& philosophy_;
  TypeBayes bayes_;
};

} // namespace

std::unique_ptr<Policy> informed(const World& world, const Wording& wording, const advice::Philosophy& philosophy,
                                 std::uint64_t seed) {
  return std::make_unique<Informed>(world, wording, philosophy, seed);
}

} // namespace serendip::simulator
