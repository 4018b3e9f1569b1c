#include "advice/cue.h"

#include <algorithm>
#include <array>

namespace serendip::advice {
namespace {

struct CueRow {
  CueKey key;
  std::string_view word; // the key on the wire, in the extension's texts and in the data files
  Side side;
  std::size_t steps;
};

// clang-format off
constexpr std::array<CueRow, kCues> kRows{{
    {CueKey::followsYou, "followsYou", Side::interest, 1},
    {CueKey::verified, "verified", Side::reach, 1},
    {CueKey::mutualsNone, "mutualsNone", Side::breadth, 1},
    {CueKey::mutualsFew, "mutualsFew", Side::breadth, 1},
    {CueKey::mutualsMany, "mutualsMany", Side::reach, 1},
    {CueKey::slugGenerated, "slugGenerated", Side::risk, 1},
    {CueKey::nameMixedScripts, "nameMixedScripts", Side::risk, 1},
    {CueKey::headlineFounder, "headlineFounder", Side::chance, 0},
    {CueKey::headlineRecruiter, "headlineRecruiter", Side::chance, 0},
    {CueKey::headlineEngineer, "headlineEngineer", Side::breadth, 0},
    {CueKey::headlineResearcher, "headlineResearcher", Side::breadth, 0},
    {CueKey::headlineJournalist, "headlineJournalist", Side::chance, 0},
    {CueKey::headlineStudent, "headlineStudent", Side::breadth, 0},
    {CueKey::headlineSales, "headlineSales", Side::risk, 0},
    {CueKey::headlineCoach, "headlineCoach", Side::risk, 0},
    {CueKey::headlineCrypto, "headlineCrypto", Side::risk, 0},
    {CueKey::askedBefore, "askedBefore", Side::interest, 1},
    {CueKey::askedAgainAfterIgnored, "askedAgainAfterIgnored", Side::risk, 5},
    {CueKey::acceptedBefore, "acceptedBefore", Side::chance, 1},
    {CueKey::exchangeBefore, "exchangeBefore", Side::chance, 1},
    {CueKey::ignoredBefore, "ignoredBefore", Side::risk, 1},
    {CueKey::blockedBefore, "blockedBefore", Side::risk, 1},
    {CueKey::pitchBefore, "pitchBefore", Side::risk, 1},
    {CueKey::unwelcomeBefore, "unwelcomeBefore", Side::risk, 1},
    {CueKey::sameNoteIgnored, "sameNoteIgnored", Side::risk, 1},
    {CueKey::sameNoteBlocked, "sameNoteBlocked", Side::risk, 1},
    {CueKey::sameNotePitch, "sameNotePitch", Side::risk, 1},
    {CueKey::sameNoteUnwelcome, "sameNoteUnwelcome", Side::risk, 1},
    {CueKey::sameNoteWelcome, "sameNoteWelcome", Side::chance, 1},
    {CueKey::massMail, "massMail", Side::risk, 1},
    {CueKey::companyTurnedOutWell, "companyTurnedOutWell", Side::chance, 1},
    {CueKey::companyTurnedOutBadly, "companyTurnedOutBadly", Side::risk, 1},
    {CueKey::colleague, "colleague", Side::reach, 1},
    {CueKey::companyNew, "companyNew", Side::breadth, 1},
    {CueKey::burst, "burst", Side::risk, 1},
    {CueKey::kind, "kind", Side::chance, 0},
    {CueKey::languageUnknown, "languageUnknown", Side::risk, 0},
    {CueKey::kindIgnored, "kindIgnored", Side::risk, 0},
    {CueKey::kindAccepted, "kindAccepted", Side::chance, 0},
    {CueKey::notMet, "notMet", Side::risk, 0},
    {CueKey::usualRate, "usualRate", Side::chance, 0},
}};

// clang-format on

// The table is looked up by position.
constexpr bool inOrderOfKeys() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].key) != i) {
      return false;
    }
  }
  return true;
}

static_assert(inOrderOfKeys());

constexpr std::array<std::size_t, kCues + 1> firstWeights() {
  std::array<std::size_t, kCues + 1> first{};
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    first[i + 1] = first[i] + kRows[i].steps;
  }
  return first;
}

constexpr auto kFirstWeights = firstWeights();
static_assert(kFirstWeights[kCues] == kWeights);

const CueRow& row(CueKey key) {
  return kRows.at(static_cast<std::size_t>(key));
}

} // namespace

std::string_view word(CueKey key) {
  return row(key).word;
}

Side side(CueKey key) {
  return row(key).side;
}

std::size_t steps(CueKey key) {
  return row(key).steps;
}

std::size_t weightPosition(const Cue& cue) {
  return kFirstWeights.at(static_cast<std::size_t>(cue.key)) + cue.step - 1;
}

Cue cue(CueKey key, std::optional<int> count) {
  return {key, count};
}

Cue growingCue(CueKey key, int amount, std::optional<int> count) {
  return {key, count, std::clamp<std::size_t>(static_cast<std::size_t>(std::max(amount, 1)), 1, steps(key))};
}

bool has(const Cues& cues, CueKey key) {
  return std::ranges::any_of(cues, [key](const Cue& one) { return one.key == key; });
}

} // namespace serendip::advice
