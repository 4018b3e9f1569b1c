#include "history/contacts.h"
#include "history/senders.h"
#include "history/timeline.h"
#include "service/calls.h"
#include "service/limits.h"
#include "service/page.h"
#include "shapes/request_fields.h"
#include "shapes/shapes.h"

#include <algorithm>

namespace serendip::service::calls {

namespace {

nlohmann::json eventJson(const history::RequestEvent& event) {
  const auto& seen = event.request;
  return {{"kind", "request"},
          {"id", seen.id.text()},
          {"at", seen.seenAt.milliseconds},
          {"lastSeenAt", event.lastSeenAt.milliseconds},
          {"name", seen.name},
          {"headline", shapes::orNull(seen.headline)},
          {"note", shapes::orNull(seen.note)},
          {"mutuals", shapes::orNull(seen.mutuals)}};
}

nlohmann::json suggestedJson(const std::optional<Suggested>& suggested) {
  if (!suggested) {
    return nullptr;
  }
  return {{"action", word(suggested->action)}, {"philosophy", word(suggested->philosophy)}};
}

nlohmann::json eventJson(const history::DecisionEvent& event) {
  const auto& made = event.decision;
  return {{"kind", "decision"},
          {"id", made.id.text()},
          {"at", made.at.milliseconds},
          {"action", word(made.action)},
          {"stage", word(made.stage)},
          {"origin", word(made.origin)},
          {"suggested", suggestedJson(made.suggested)},
          {"undone", event.undone}};
}

nlohmann::json eventJson(const history::OutcomeEvent& event) {
  return {
      {"kind", "outcome"},           {"id", event.inferred ? nlohmann::json(nullptr) : nlohmann::json(event.id.text())},
      {"at", event.at.milliseconds}, {"outcome", word(event.outcome)},
      {"inferred", event.inferred},  {"undone", event.undone}};
}

nlohmann::json eventJson(const history::ConnectionEvent& event) {
  return {{"kind", "connection"},
          {"at", event.at.milliseconds},
          {"company", shapes::orNull(event.company)},
          {"position", shapes::orNull(event.position)}};
}

nlohmann::json eventJson(const history::TalkEvent& event) {
  return {{"kind", "messages"},         {"at", event.at.milliseconds}, {"firstAt", event.firstAt.milliseconds},
          {"received", event.received}, {"sent", event.sent},          {"pitch", event.pitch}};
}

/// The first of the events that fit in one reply; never none, since the longest event is 18 kB.
nlohmann::json fitting(const std::vector<history::Event>& events) {
  auto result = nlohmann::json::array();
  std::size_t bytes = 0;
  for (const auto& event : events) {
    auto shape = std::visit([](const auto& each) { return eventJson(each); }, event);
    bytes += shape.dump().size() + 1;
    if (bytes > limits::kSenderPageBytes) {
      break;
    }
    result.push_back(std::move(shape));
  }
  return result;
}

nlohmann::json senderJson(const history::Sender& sender, const Contact& contact) {
  const auto count = std::min(sender.aliases.size(), limits::kAliases);
  auto result = shapes::json(sender.key);
  result["aliases"] = std::vector(sender.aliases.begin(), sender.aliases.begin() + static_cast<std::ptrdiff_t>(count));
  result["name"] = sender.name;
  result["headline"] = shapes::orNull(sender.headline);
  result["firstSeenAt"] = sender.firstSeenAt.milliseconds;
  result["lastSeenAt"] = sender.lastSeenAt.milliseconds;
  shapes::addContact(result, contact);
  return result;
}

} // namespace

nlohmann::json sender(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"sender", "limit", "cursor"});
  const auto key = senderKey(fields.required("sender"));
  auto wanted = page(fields, limits::kSenderPageDefault, limits::kSenderPage);

  auto& database = session.database();
  const auto found = history::findSender(database, key);
  if (!found) {
    return {{"sender", nullptr}, {"events", nlohmann::json::array()}, {"next", nullptr}};
  }
  // Only history can make a cursor, so a page that was cut short is read again with the number that fits.
  for (;;) {
    const auto timeline = readPage(
        fields, [&] { return history::timeline(database, found->id, wanted.limit, wanted.cursor, session.now()); });
    auto events = fitting(timeline.events);
    if (events.size() == timeline.events.size()) {
      return {{"sender", senderJson(*found, history::contactOf(database, found->id))},
              {"events", std::move(events)},
              {"next", shapes::orNull(timeline.next)}};
    }
    wanted.limit = static_cast<int>(events.size());
  }
}

} // namespace serendip::service::calls
