#include "advice/philosophy.h"

#include "history/philosophy_choice.h"
#include "service/calls.h"
#include "service/fields.h"

namespace serendip::service::calls {

namespace {

nlohmann::json philosophyJson(const advice::Philosophy& each) {
  return {{"name", word(each.name)}, {"exchange", each.exchange},        {"silence", each.silence},
          {"pitch", each.pitch},     {"unwelcome", each.unwelcome},      {"block", each.block},
          {"look", each.look},       {"needsMeeting", each.needsMeeting}};
}

} // namespace

nlohmann::json philosophy(Session& session, const nlohmann::json& params) {
  const Fields none({params, ""}, {});
  const auto chosen = history::chosenPhilosophy(session.database());

  auto available = nlohmann::json::array();
  for (const auto& each : advice::philosophies()) {
    available.push_back(philosophyJson(each));
  }
  return {{"philosophy", word(chosen.value_or(advice::philosophies().front().name))},
          {"chosen", chosen.has_value()},
          {"available", std::move(available)}};
}

} // namespace serendip::service::calls
