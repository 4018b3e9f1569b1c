#include "history/philosophy_choice.h"
#include "service/calls.h"
#include "service/stored_philosophy.h"

namespace serendip::service::calls {

nlohmann::json philosophy(Session& session, const nlohmann::json& params) {
  const shapes::Fields none({params, ""}, {});
  auto& database = session.database();
  const bool chosen = history::chosenPhilosophy(database).has_value();

  auto available = nlohmann::json::array();
  for (const auto& each : advice::philosophies()) {
    available.push_back(shapes::json(each));
  }
  if (const auto own = history::ownPhilosophy(database)) {
    available.push_back(shapes::json(shapes::philosophyOf(*own)));
  }
  return {
      {"philosophy", word(storedPhilosophy(database).name)}, {"chosen", chosen}, {"available", std::move(available)}};
}

} // namespace serendip::service::calls
