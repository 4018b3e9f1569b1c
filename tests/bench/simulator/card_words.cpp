#include "card_words.h"

#include "baselines/plain_words.h"

#include <algorithm>
#include <iterator>

namespace serendip::simulator {
namespace {

std::string mutualsWord(int mutuals) {
  return mutuals == 0   ? "=mutuals0"
         : mutuals < 2  ? "=mutuals1"
         : mutuals < 5  ? "=mutuals2"
         : mutuals < 10 ? "=mutuals5"
                        : "=mutuals10";
}

} // namespace

std::vector<std::string> cardWords(const Arrival& arrival) {
  const auto& request = arrival.request;
  auto words = bench::plainWords(request.headline.value_or(""));
  for (auto& word : words) {
    word.insert(0, "headline:");
  }
  std::ranges::move(bench::plainWords(request.note.value_or("")), std::back_inserter(words));
  words.push_back(mutualsWord(request.mutuals.value_or(0)));
  words.push_back("=asked" + std::to_string(std::min(arrival.history.earlierRequests, 3)));
  const auto add = [&words](const std::optional<bool>& shown, const char* word) {
    if (shown.value_or(false)) {
      words.emplace_back(word);
    }
  };
  add(request.followsYou, "=follows");
  add(request.verified, "=verified");
  add(request.premium, "=premium");
  add(request.openToWork, "=work");
  return words;
}

} // namespace serendip::simulator
