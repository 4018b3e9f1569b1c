// What people do without Serendip: accept everybody, nobody, whoever shares a contact, whoever uses none of a list of
// words, or train an ordinary spam filter. None of them looks first or blocks. The filter is given more than its usual
// words: what else the card shows and how often the sender asked, as words of their own.
#include "card_words.h"
#include "policy.h"

#include "baselines/naive_bayes.h"
#include "baselines/plain_words.h"

#include <algorithm>
#include <array>

namespace serendip::simulator {
namespace {

using std::string_view;

constexpr std::array<string_view, 32> kUnwantedWords{
    "crypto",   "krypto",   "bitcoin",  "forex",     "trading",   "invest", "portfolio", "passive",
    "leads",    "growth",   "seo",      "marketing", "webinar",   "coach",  "coaching",  "mentor",
    "mindset",  "freedom",  "freiheit", "vertrieb",  "sales",     "agency", "agentur",   "https",
    "whatsapp", "telegram", "free",     "kostenlos", "beautiful", "single", "kunden",    "dear"};

class AcceptAll final : public Policy {
public:
  string_view name() const override { return "acceptAll"; }

  Choice choose(const Arrival&) const override { return {.action = Action::accept}; }
};

class IgnoreAll final : public Policy {
public:
  string_view name() const override { return "ignoreAll"; }

  Choice choose(const Arrival&) const override { return {.action = Action::ignore}; }
};

class SharedContact final : public Policy {
public:
  string_view name() const override { return "mutuals"; }

  Choice choose(const Arrival& arrival) const override {
    return {.action = arrival.request.mutuals.value_or(0) >= 1 ? Action::accept : Action::ignore};
  }
};

class KeywordList final : public Policy {
public:
  string_view name() const override { return "keywords"; }

  Choice choose(const Arrival& arrival) const override {
    const auto unwanted = [](const std::optional<std::string>& text) {
      return text && std::ranges::any_of(bench::plainWords(*text), [](const std::string& found) {
               return std::ranges::find(kUnwantedWords, found) != kUnwantedWords.end();
             });
    };
    return {.action =
                unwanted(arrival.request.headline) || unwanted(arrival.request.note) ? Action::ignore : Action::accept};
  }
};

class NaiveBayesFilter final : public Policy {
public:
  string_view name() const override { return "naiveBayes"; }

  Choice choose(const Arrival& arrival) const override {
    return {.action = bayes_.probability(cardWords(arrival)) < 0.5 ? Action::accept : Action::ignore};
  }

  void learnDecision(const Arrival& arrival, Action action, const Suggested&) override {
    bayes_.learn(cardWords(arrival), action != Action::accept);
  }

  /// Silence says neither that he was wanted nor that he was not.
  void learnOutcome(const Arrival& arrival, Outcome outcome) override {
    if (outcome != Outcome::silence) {
      bayes_.learn(cardWords(arrival), outcome != Outcome::exchange);
    }
  }

private:
  bench::NaiveBayes bayes_;
};

} // namespace

std::vector<std::unique_ptr<Policy>> baselines() {
  std::vector<std::unique_ptr<Policy>> all;
  all.push_back(std::make_unique<AcceptAll>());
  all.push_back(std::make_unique<IgnoreAll>());
  all.push_back(std::make_unique<SharedContact>());
  all.push_back(std::make_unique<KeywordList>());
  all.push_back(std::make_unique<NaiveBayesFilter>());
  return all;
}

} // namespace serendip::simulator
