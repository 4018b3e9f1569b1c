#include "advice/observation.h"

#include "advice/card_cues.h"
#include "advice/company_cues.h"
#include "advice/headline_cues.h"
#include "advice/history_cues.h"
#include "advice/note_cues.h"

namespace serendip::advice {
namespace {

constexpr std::uint32_t kNoteSpace = 1;
constexpr std::uint32_t kHeadlineSpace = 2;

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
    const unicode::FoldedText note{*request.note};
    addNoteCues(*request.note, note, prior, seen.cues);
    words.add(note, kNoteSpace);
  }
  addHistoryCues(history, seen.cues);
  addCompanyCues(history.company, seen.cues);
  seen.words = words.take();
  return seen;
}

} // namespace serendip::advice
