// What a request is after, in a word: the vocabulary of the corpus, the wire, the history and the screen.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace serendip::advice {

enum class Kind : unsigned char {
  met,       ///< says that they know each other
  reader,    ///< answers something the user wrote, said or built
  peer,      ///< ordinary: the same trade, place or interest
  recruiter, ///< has a role to fill
  seeker,    ///< asks for advice, a job, a thesis or an introduction
  press,     ///< wants an interview, a speaker or answers to a survey
  seller,    ///< offers what a business sells
  coach,     ///< offers a course, mentoring, a certificate
  scheme,    ///< promises money
  jobScam,   ///< offers a job that is none
  phishing,  ///< wants a click, a login, a document, an account
  advance,   ///< flirts, or wants to
  hostile,   ///< threatens, insults, hates or presses
  unclear,   ///< cannot be told
};

inline constexpr std::size_t kKinds = 14;

/// In the order of `Kind`.
inline constexpr std::array<std::string_view, kKinds> kKindWords{
    "met",   "reader", "peer",    "recruiter", "seeker",  "press",   "seller",
    "coach", "scheme", "jobScam", "phishing",  "advance", "hostile", "unclear"};

constexpr std::string_view word(Kind kind) {
  return kKindWords[static_cast<std::size_t>(kind)];
}

constexpr std::optional<Kind> kindOf(std::string_view word) {
  for (std::size_t i = 0; i < kKinds; ++i) {
    if (kKindWords[i] == word) {
      return static_cast<Kind>(i);
    }
  }
  return std::nullopt;
}

/// A number a kind, in the order of `Kind`.
using PerKind = std::array<double, kKinds>;

constexpr double& of(PerKind& numbers, Kind kind) {
  return numbers[static_cast<std::size_t>(kind)];
}

constexpr double of(const PerKind& numbers, Kind kind) {
  return numbers[static_cast<std::size_t>(kind)];
}

} // namespace serendip::advice
