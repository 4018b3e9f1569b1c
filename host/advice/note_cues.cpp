#include "advice/note_cues.h"

#include "advice/note_form.h"
#include "advice/note_lexicon.h"
#include "advice/phone_number.h"
#include "advice/phrase_book.h"
#include "advice/sum_of_money.h"
#include "advice/web_address.h"

namespace serendip::advice {
namespace {

constexpr std::size_t kLongNote = 12;     // words: a sentence beyond "Hi, I'd like to connect with you" (judgement)
constexpr std::size_t kLongestWord = 120; // bytes: what is longer is noise and shows no interest

std::size_t realWords(const FoldedText& note) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < note.words(); ++i) {
    count += note.word(i).size() <= kLongestWord ? 1U : 0U;
  }
  return count;
}

void addLength(const FoldedText& note, Cues& cues) {
  if (const auto words = realWords(note); words >= kLongNote) {
    cues.push_back(cue(CueKey::noteLong));
  } else if (words > 0) {
    cues.push_back(cue(CueKey::noteShort));
  }
}

} // namespace

void addNoteCues(std::string_view note, Cues& cues) {
  static const PhraseBook book{kNoteLexicon};
  const FoldedText folded{note};
  addLength(folded, cues);

  auto found = book.in(folded);
  const auto mark = [&found](CueKey key, bool present) {
    if (present) {
      found.set(static_cast<std::size_t>(key));
    }
  };
  mark(CueKey::noteLink, hasWebAddress(folded.text()));
  mark(CueKey::notePhone, hasPhoneNumber(folded.text()));
  mark(CueKey::noteMoney, hasSumOfMoney(folded));
  mark(CueKey::noteCapitals, isMostlyCapitals(note));
  mark(CueKey::noteEmoji, hasManyEmoji(note));
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found.test(i)) {
      cues.push_back(cue(static_cast<CueKey>(i)));
    }
  }
}

} // namespace serendip::advice
