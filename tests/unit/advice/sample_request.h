#pragma once

#include "advice/advisor.h"
#include "advice/cue.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace sample {

using namespace serendip;
using namespace serendip::advice;

/// A card on which there is nothing but an ordinary name and an ordinary slug.
inline Request bareCard() {
  return {.id = *Uuid::parse("0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001"),
          .sender = {.slug = "mira-okafor-3b1a2278", .memberId = std::nullopt},
          .name = "Mira Okafor",
          .headline = std::nullopt,
          .note = std::nullopt,
          .mutuals = std::nullopt,
          .followsYou = std::nullopt,
          .verified = std::nullopt,
          .premium = std::nullopt,
          .openToWork = std::nullopt,
          .invitation = std::nullopt,
          .seenAt = {1790000000000}};
}

inline Request withNote(std::string note) {
  auto request = bareCard();
  request.note = std::move(note);
  return request;
}

inline Request withHeadline(std::string headline) {
  auto request = bareCard();
  request.headline = std::move(headline);
  return request;
}

inline Suggestion underOpen(const Request& request, const SenderHistory& history = {}) {
  return advise(request, history, philosophy(PhilosophyName::open));
}

inline std::optional<Reason> reason(const Suggestion& suggestion, std::string_view key) {
  const auto found = std::ranges::find(suggestion.reasons, key, &Reason::key);
  return found == suggestion.reasons.end() ? std::nullopt : std::optional{*found};
}

inline bool says(const Suggestion& suggestion, std::string_view key) {
  return reason(suggestion, key).has_value();
}

inline bool noteSays(std::string note, std::string_view key) {
  return says(underOpen(withNote(std::move(note))), key);
}

inline bool headlineSays(std::string headline, std::string_view key) {
  return says(underOpen(withHeadline(std::move(headline))), key);
}

/// The keys in the order of the alphabet, for comparison.
inline std::set<std::string_view> keys(const Suggestion& suggestion) {
  std::set<std::string_view> all;
  for (const auto& one : suggestion.reasons) {
    all.insert(one.key);
  }
  return all;
}

} // namespace sample
