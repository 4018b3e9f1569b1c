#include "advice/observation.h"

#include "advice/card_cues.h"
#include "advice/company_cues.h"
#include "advice/headline_cues.h"
#include "advice/history_cues.h"
#include "advice/note_cues.h"
#include "unicode/code_points.h"

namespace serendip::advice {
namespace {

constexpr std::uint32_t kNoteSpace = 1;
constexpr std::uint32_t kHeadlineSpace = 2;

// LinkedIn allows a note of 300 code points. What comes behind a thousand would only take time: the 620 messages of a
// chat, of which the longest has 4,000, were told apart as well by their beginnings.
constexpr std::size_t kMostRead = 1000;

std::string_view beginningOf(std::string_view note) {
  auto rest = note;
  for (std::size_t read = 0; read < kMostRead && !rest.empty(); ++read) {
    unicode::takeCodePoint(rest);
  }
  return note.substr(0, note.size() - rest.size());
}

} // namespace

Observation observe(const Request& request, const SenderHistory& history, const Prior& prior) {
  Observation seen;
  TextFeatureCollector words;
  addCardCues(request, seen.cues);
  if (request.headline) {
    const unicode::FoldedText headline{*request.headline};
    addHeadlineCues(headline, prior.headlines, seen.cues);
    words.add(headline, kHeadlineSpace);
  }
  if (request.note) {
    const auto note = beginningOf(*request.note);
    const unicode::FoldedText folded{note};
    addNoteCues(note, folded, prior, seen.cues);
    words.add(folded, kNoteSpace);
  }
  addHistoryCues(history, seen.cues);
  addCompanyCues(history.company, seen.cues);
  seen.words = words.take();
  return seen;
}

} // namespace serendip::advice
