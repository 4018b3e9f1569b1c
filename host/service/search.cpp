#include "history/search.h"

#include "service/calls.h"
#include "service/page.h"
#include "shapes/shapes.h"

namespace serendip::service::calls {

namespace {

history::Filter filter(const shapes::Field& field) {
  return oneOf(field, {"all", "blockIntended"}) == "all" ? history::Filter::all : history::Filter::blockIntended;
}

/// With the UUID, so that the user can take the decision back from here.
nlohmann::json decisionJson(const std::optional<DecisionSummary>& decision) {
  auto result = shapes::orNull(decision);
  if (decision) {
    result["id"] = decision->id.text();
  }
  return result;
}

nlohmann::json foundJson(const history::Found& found) {
  nlohmann::json result{{"sender", shapes::json(found.key)},
                        {"name", found.name},
                        {"headline", shapes::orNull(found.headline)},
                        {"requests", found.requests},
                        {"lastSeenAt", found.lastSeenAt.milliseconds},
                        {"lastDecision", decisionJson(found.lastDecision)},
                        {"lastOutcome", shapes::orNull(found.lastOutcome)}};
  shapes::addContact(result, found.contact);
  return result;
}

} // namespace

nlohmann::json search(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"words", "filter", "limit", "cursor"});
  const auto bounded = [](const shapes::Field& field) { return text(field, limits::kWords); };
  const auto words = ifPresent(fields, "words", bounded).value_or("");
  const auto which = ifPresent(fields, "filter", filter).value_or(history::Filter::all);
  const auto wanted = page(fields, limits::kSearchPageDefault, limits::kSearchPage);

  auto& database = session.database();
  const auto results = readPage(
      fields, [&] { return history::search(database, words, which, wanted.limit, wanted.cursor, session.now()); });
  auto senders = nlohmann::json::array();
  for (const auto& found : results.senders) {
    senders.push_back(foundJson(found));
  }
  return {{"senders", std::move(senders)}, {"next", shapes::orNull(results.next)}};
}

} // namespace serendip::service::calls
