#pragma once

#include "sample_request.h"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace sample {

struct Case {
  Request request;
  SenderHistory history;
};

/// Requests of every mixture of what can be seen and known, the same ones in every run.
class Mixture {
public:
  explicit Mixture(std::uint32_t seed) : engine_(seed) {}

  Case next() {
    Case made{bareCard(), {}};
    auto& request = made.request;
    request.headline =
        oneOf(std::array{"", "Founder, Tidal Analytics", "Recruiterin bei Nordlicht", "Sales | Coach | Crypto",
                         "Softwareentwickler", "Professorin", "Student", "Journalist"});
    request.note = note();
    request.mutuals = below(3) == 0 ? std::nullopt : std::optional{below(40)};
    request.followsYou = maybe();
    request.verified = maybe();
    request.premium = maybe();
    request.sender.slug = oneOf(std::array{"mira-okafor-3b1a2278", "937465018", "mira"});
    request.name = oneOf(std::array{"Mira Okafor", "Мира Окафор", "Mirа Okafor"}).value_or("Mira");
    made.history = history();
    return made;
  }

private:
  int below(int end) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(end)); }

  std::optional<bool> maybe() { return below(3) == 0 ? std::nullopt : std::optional{below(2) == 0}; }

  template <std::size_t size> std::optional<std::string> oneOf(const std::array<const char*, size>& texts) {
    const auto chosen = static_cast<std::size_t>(below(static_cast<int>(size) + 1));
    return chosen == size ? std::nullopt : std::optional<std::string>{texts[chosen]};
  }

  std::optional<std::string> note() {
    static constexpr std::array kSentences{
        "We met at the fair.",
        "Ich habe Ihren Artikel gelesen und fand ihn gut.",
        "We help companies generate leads.",
        "See https://example.org/offer",
        "Call +49 431 1234567.",
        "Only $ 500!",
        "URGENT! You won a prize, claim it!",
        "Click here or send 12345, reply STOP to end.",
        "Free for customers.",
        "lol, I'm so tired, thanks",
        "Book a call: calendly.",
        "THIS IS A GREAT CHANCE FOR YOU AND ME AND ALL OF OUR FRIENDS AND THEIR FRIENDS TOO",
        "🚀🚀🚀",
        "You are so beautiful."};
    if (below(3) == 0) {
      return std::nullopt;
    }
    std::string text;
    for (const auto* const sentence : kSentences) {
      if (below(4) == 0) {
        text += std::string{sentence} + " ";
      }
    }
    return text;
  }

  SameNote sameNote() {
    SameNote same;
    same.copies = 1 + below(8);
    same.nearestAt = bareCard().seenAt;
    same.similarity = 0.8;
    same.accepted = below(2);
    same.ignored = below(2);
    same.blocked = below(4) == 0 ? 1 : 0;
    same.exchanges = same.accepted * below(2);
    same.pitches = below(2);
    same.unwelcome = below(4) == 0 ? 1 : 0;
    return same;
  }

  SenderHistory history() {
    SenderHistory past;
    if (below(2) == 0) {
      return past;
    }
    past.earlierRequests = 1 + below(6);
    past.ignored = below(3);
    past.requestsSinceIgnored = past.ignored > 0 ? below(past.earlierRequests) : 0;
    past.accepted = below(2);
    past.exchanges = past.accepted * below(2);
    past.pitches = past.accepted * below(2);
    past.unwelcome = below(6) == 0 ? 1 : 0;
    past.blocked = below(6) == 0 ? 1 : 0;
    past.company = {.exchanges = below(4),
                    .pitches = below(4),
                    .unwelcome = below(2),
                    .askedThisWeek = below(5),
                    .own = below(8) == 0,
                    .connections = below(2),
                    .network = below(21)};
    if (below(3) == 0) {
      past.sameNote = sameNote();
    }
    return past;
  }

  std::mt19937 engine_;
};

inline std::vector<Case> mixture(int size, std::uint32_t seed = 20260915) {
  Mixture source{seed};
  std::vector<Case> cases;
  for (int i = 0; i < size; ++i) {
    cases.push_back(source.next());
  }
  return cases;
}

} // namespace sample
