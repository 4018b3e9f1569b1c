#include "advice/note_cues.h"

#include "advice/note_form.h"
#include "advice/phone_number.h"
#include "advice/sum_of_money.h"
#include "advice/web_address.h"

#include <algorithm>
#include <functional>

namespace serendip::advice {
namespace {

constexpr std::size_t kLongNote = 12;     // words: a sentence beyond "Hi, I'd like to connect with you" (judgement)
constexpr std::size_t kBriefNote = 5;     // words: too few to offer anything (judgement)
constexpr std::size_t kLongestWord = 120; // bytes: what is longer is noise and shows no interest

std::size_t realWords(const unicode::FoldedText& note) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < note.words(); ++i) {
    count += note.word(i).size() <= kLongestWord ? 1U : 0U;
  }
  return count;
}

void addLength(const unicode::FoldedText& note, Cues& cues) {
  const auto words = realWords(note);
  if (words >= kLongNote) {
    cues.push_back(cue(CueKey::noteLong));
  } else if (words > 0) {
    cues.push_back(cue(CueKey::noteShort));
  }
  if (words > 0 && words <= kBriefNote) {
    cues.push_back(cue(CueKey::noteBrief));
  }
}

} // namespace

void addNoteCues(std::string_view note, const unicode::FoldedText& folded, const Prior& prior, Cues& cues) {
  addLength(folded, cues);

  auto found = prior.notes.in(folded);
  const auto everyday = prior.everyday.in(folded);
  std::ranges::transform(found, everyday, found.begin(), std::plus{});
  const auto mark = [&found](CueKey key, int amount) { found.at(static_cast<std::size_t>(key)) += amount; };
  mark(CueKey::noteLink, hasWebAddress(folded.text()) ? 1 : 0);
  mark(CueKey::notePhone, hasPhoneNumber(folded.text()) ? 1 : 0);
  mark(CueKey::noteNumbers, amountOfNumbers(folded.text()));
  mark(CueKey::noteMoney, hasSumOfMoney(folded) ? 1 : 0);
  mark(CueKey::noteCapitals, isMostlyCapitals(note) ? 1 : 0);
  mark(CueKey::noteEmoji, hasManyEmoji(note) ? 1 : 0);
  mark(CueKey::noteExclaims, exclaims(note) ? 1 : 0);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found.at(i) > 0) {
      cues.push_back(growingCue(static_cast<CueKey>(i), found.at(i)));
    }
  }
}

} // namespace serendip::advice
