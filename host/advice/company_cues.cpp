#include "advice/company_cues.h"

namespace serendip::advice {
namespace {

// All judged, not measured: one person says nothing about a company, a handful of connections nothing about a network,
// and two colleagues who ask in one week may have talked of the user at lunch.
constexpr int kTold = 2;
constexpr int kKnownNetwork = 20;
constexpr int kBurst = 3;

void addTurnout(const CompanyHistory& company, Cues& cues) {
  const int bad = company.pitches + company.unwelcome;
  if (company.exchanges + bad < kTold) {
    return;
  }
  if (company.exchanges > bad) {
    cues.push_back(cue(CueKey::companyTurnedOutWell, company.exchanges));
  } else if (bad > company.exchanges) {
    cues.push_back(cue(CueKey::companyTurnedOutBadly, bad));
  }
}

} // namespace

void addCompanyCues(const CompanyHistory& company, Cues& cues) {
  addTurnout(company, cues);
  if (company.own) {
    cues.push_back(cue(CueKey::colleague));
  } else if (company.network >= kKnownNetwork && company.connections == 0) {
    cues.push_back(cue(CueKey::companyNew));
  }
  if (company.askedThisWeek >= kBurst) {
    cues.push_back(cue(CueKey::burst, company.askedThisWeek));
  }
}

} // namespace serendip::advice
