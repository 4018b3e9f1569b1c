#include "advice/observation.h"

#include "advice/card_cues.h"
#include "advice/company_cues.h"
#include "advice/history_cues.h"

namespace serendip::advice {

Observation observe(const Request& request, const SenderHistory& history, const Prior& prior) {
  Observation seen{{}, readKinds({request.note, request.headline}, prior.kinds)};
  addCardCues(request, seen.cues);
  addHistoryCues(request, history, seen.cues);
  addCompanyCues(history.company, seen.cues);
  return seen;
}

} // namespace serendip::advice
