// SYNTHETIC: names are put together from invented lists; whom they would belong to is chance.
#include "sender.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace serendip::simulator {
namespace {

using std::string_view;

constexpr std::array<string_view, 16> kFirst{"Mira",  "Jonas", "Tariq", "Ines",  "Pavel", "Lotte", "Emeka", "Sanna",
                                             "Ruben", "Yuki",  "Clara", "Deniz", "Hugo",  "Nadia", "Ole",   "Priya"};
constexpr std::array<string_view, 16> kLast{"Okafor",   "Brandt",    "Haddad",  "Moreau", "Novotny", "Petersen",
                                            "Adeyemi",  "Lindqvist", "Costa",   "Tanaka", "Weiss",   "Aydin",
                                            "Marchand", "Rahimi",    "Thomsen", "Iyer"};
constexpr double kNoHeadline = 0.05;
constexpr double kSpread = 0.9;                   // deviation of the logarithm of the number of mutuals
constexpr std::int64_t kFirstDay = 1767225600000; // 2026-01-01
constexpr double kMillisecondsPerDay = 86400000;

/// `kind` keeps the numbers of senders and requests apart.
Uuid uuidOf(unsigned kind, std::uint64_t number) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%08x-0000-4000-8000-%012llx", kind,
                static_cast<unsigned long long>(number & 0xffffffffffffU));
  return *Uuid::parse(text.data());
}

std::string lowerCase(string_view text) {
  std::string lower{text};
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

std::string slugOf(string_view first, string_view last, bool generated, std::uint64_t number) {
  std::array<char, 24> digits{};
  if (generated) {
    std::snprintf(digits.data(), digits.size(), "%09llu",
                  static_cast<unsigned long long>(100000007 * (number + 3) % 999999937));
    return digits.data();
  }
  std::snprintf(digits.data(), digits.size(), "-%08llx",
                static_cast<unsigned long long>(2654435761U * (number + 1) & 0xffffffffU));
  return lowerCase(first) + "-" + lowerCase(last) + digits.data();
}

/// A Cyrillic а in place of the first Latin one, or appended: what a disguise looks like.
std::string disguised(std::string name) {
  constexpr string_view kCyrillicA = "\u0430";
  const auto found = name.find('a');
  return found == std::string::npos ? name + std::string{kCyrillicA} : name.replace(found, 1, kCyrillicA);
}

std::optional<int> drawMutuals(const Habits& habit, Chance& chance) {
  if (chance.happens(habit.noMutuals)) {
    return std::nullopt;
  }
  const double drawn = habit.mutuals * std::exp(kSpread * chance.bell());
  return std::clamp(static_cast<int>(std::lround(drawn)), 1, 500);
}

std::optional<bool> shownIf(bool there) {
  return there ? std::optional{true} : std::nullopt;
}

} // namespace

Instant instantOf(double day) {
  return {kFirstDay + static_cast<std::int64_t>(day * kMillisecondsPerDay)};
}

Sender drawSender(SenderType type, const World& world, const Wording& wording, double day, std::uint64_t number,
                  Chance& chance) {
  const auto& habit = habits(type);
  const auto language = chance.happens(world.german) ? Language::german : Language::english;
  const string_view first = chance.oneOf(kFirst);
  const string_view last = chance.oneOf(kLast);
  const bool generated = chance.happens(habit.generatedSlug);
  auto name = std::string{first} + " " + std::string{last};
  if (chance.happens(habit.mixedScripts)) {
    name = disguised(std::move(name));
  }
  auto headline =
      chance.happens(kNoHeadline) ? std::nullopt : std::optional{wording.headline(type, language, day, chance)};
  Request card{.id = uuidOf(1, number),
               .sender = {.slug = slugOf(first, last, generated, number), .memberId = std::nullopt},
               .name = std::move(name),
               .headline = std::move(headline),
               .note = std::nullopt,
               .mutuals = drawMutuals(habit, chance),
               .followsYou = shownIf(chance.happens(habit.followsYou)),
               .verified = shownIf(chance.happens(habit.verified)),
               .premium = shownIf(chance.happens(habit.premium)),
               .openToWork = shownIf(chance.happens(habit.openToWork)),
               .invitation = std::nullopt,
               .seenAt = instantOf(day)};
  return {.type = type, .language = language, .card = std::move(card)};
}

Request drawRequest(const Sender& sender, const Wording& wording, double day, std::uint64_t number, Chance& chance) {
  auto request = sender.card;
  request.id = uuidOf(2, number);
  request.seenAt = instantOf(day);
  if (chance.happens(habits(sender.type).note)) {
    request.note = wording.note(sender.type, sender.language, day, chance);
  }
  return request;
}

} // namespace serendip::simulator
