#include "wording.h"

namespace serendip::simulator {
namespace {

constexpr double kDaysPerSeason = 61;
constexpr double kDaysPerCampaign = 30;
constexpr std::size_t kCampaigns = 3;
constexpr double kCopies = 0.7;    // of the notes of a type that copies
constexpr double kGreets = 0.4;    // the user by name before the text
constexpr double kRenumbers = 0.5; // of a copy's digits that differ from the original's

std::size_t season(double day) {
  return static_cast<std::size_t>(day / kDaysPerSeason);
}

std::string filled(std::string_view pattern, Language language, double day, Chance& chance) {
  std::string text;
  while (true) {
    const auto open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) {
      return text;
    }
    const auto close = pattern.find('}', open);
    text += chance.oneOf(slotWords(pattern.substr(open + 1, close - open - 1), language, season(day)));
    pattern.remove_prefix(close + 1);
  }
}

bool copies(SenderType type) {
  switch (type) {
  case SenderType::seller:
  case SenderType::coach:
  case SenderType::investment:
  case SenderType::advances:
  case SenderType::fake:
    return true;
  default:
    return false;
  }
}

} // namespace

std::string Wording::headline(SenderType type, Language language, double day, Chance& chance) const {
  auto like = type;
  double drawn = chance.share();
  for (const auto& borrowed : habits(type).borrows) {
    if (drawn < borrowed.probability) {
      like = borrowed.type;
      break;
    }
    drawn -= borrowed.probability;
  }
  return filled(chance.oneOf(headlinePatterns(like, language)), language, day, chance);
}

std::string Wording::copied(SenderType type, Language language, double day, Chance& chance) const {
  const auto period = static_cast<std::uint64_t>(day / kDaysPerCampaign);
  const auto campaign = (period * kSenderTypes + static_cast<std::uint64_t>(type)) * 2 * kCampaigns +
                        2 * chance.below(kCampaigns) + static_cast<std::uint64_t>(language);
  Chance original{seed_, campaign};
  auto text = filled(original.oneOf(notePatterns(type, language)), language, day, original);
  for (auto& letter : text) {
    if (letter >= '1' && letter <= '9' && chance.happens(kRenumbers)) {
      letter = static_cast<char>('1' + chance.below(9));
    }
  }
  return text;
}

std::string Wording::note(SenderType type, Language language, double day, Chance& chance) const {
  auto text = copies(type) && chance.happens(kCopies)
                  ? copied(type, language, day, chance)
                  : filled(chance.oneOf(notePatterns(type, language)), language, day, chance);
  if (chance.happens(kGreets)) {
    text.insert(0, language == Language::german ? "Hallo Anna, " : "Hi Anna, ");
  }
  return text;
}

} // namespace serendip::simulator
