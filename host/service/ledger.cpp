#include "ledger/ledger.h"

#include "service/calls.h"
#include "service/limits.h"
#include "shapes/fields.h"

#include <iterator>

namespace serendip::service::calls {

namespace {

nlohmann::json tallyJson(const ledger::Tally& tally) {
  return {{"requests", tally.requests},  {"accepted", tally.accepted},   {"ignored", tally.ignored},
          {"blocked", tally.blocked},    {"undecided", tally.undecided}, {"exchange", tally.exchange},
          {"silence", tally.silence},    {"pitch", tally.pitch},         {"unwelcome", tally.unwelcome},
          {"open", tally.open},          {"inferred", tally.inferred},   {"newCompanies", tally.newCompanies},
          {"newFields", tally.newFields}};
}

nlohmann::json labelled(std::string_view name, std::string_view label, const ledger::Tally& tally) {
  auto result = tallyJson(tally);
  result[name] = label;
  return result;
}

/// The latest ones where there are too many for a reply.
nlohmann::json monthsJson(const std::map<ledger::Month, ledger::Tally>& months) {
  auto result = nlohmann::json::array();
  const auto left = months.size() - std::min(months.size(), limits::kLedgerMonths);
  for (auto month = std::next(months.begin(), static_cast<std::ptrdiff_t>(left)); month != months.end(); ++month) {
    result.push_back(labelled("month", month->first.text(), month->second));
  }
  return result;
}

nlohmann::json kindsJson(const std::array<ledger::Tally, ledger::kKinds>& kinds) {
  auto result = nlohmann::json::array();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds.at(i).requests > 0) {
      result.push_back(labelled("kind", word(static_cast<ledger::Kind>(i)), kinds.at(i)));
    }
  }
  return result;
}

} // namespace

nlohmann::json ledger(Session& session, const nlohmann::json& params) {
  const shapes::Fields none({params, ""}, {});
  const auto now = session.now();
  const auto brought = ledger::ledgerOf(session.database(), now, session.priorFiles().prior()->headlines);
  return {{"asOf", now.milliseconds},
          {"total", tallyJson(brought.total)},
          {"months", monthsJson(brought.months)},
          {"kinds", kindsJson(brought.kinds)}};
}

} // namespace serendip::service::calls
