#include "history/decisions.h"
#include "service/calls.h"
#include "shapes/request_fields.h"
#include "shapes/shapes.h"

#include <variant>

namespace serendip::service::calls {

namespace {

Suggested suggested(const shapes::Field& field) {
  const shapes::Fields fields(field, {"action", "philosophy"});
  return {suggestedAction(fields.required("action")), philosophyName(fields.required("philosophy"))};
}

/// Only a block needs the user's hand elsewhere, so only a block can be intended.
Stage stage(const shapes::Field& field, Action action) {
  const auto result = wordOf(field, Stage::done, Stage::intended);
  if (result == Stage::intended && action != Action::block) {
    refuse(field, "is \"intended\" for an action other than block, expected done");
  }
  return result;
}

Decision decision(const shapes::Fields& fields) {
  const auto action = decidedAction(fields.required("action"));
  const auto stageOf = [action](const shapes::Field& field) { return stage(field, action); };
  const auto origin = [](const shapes::Field& field) {
    return wordOf(field, Origin::hint, Origin::page, Origin::profile, Origin::popup);
  };
  return {.id = uuid(fields.required("id")),
          .at = time(fields.required("at")),
          .action = action,
          .stage = ifPresent(fields, "stage", stageOf).value_or(Stage::done),
          .origin = origin(fields.required("origin")),
          .suggested = ifPresent(fields, "suggested", suggested)};
}

std::variant<Request, SenderKey> subject(const shapes::Fields& fields) {
  const auto whole = fields.optional("request");
  const auto person = fields.optional("sender");
  if (whole.has_value() == person.has_value()) {
    refuse(fields.whole(), whole ? "has both request and sender, expected one of them"
                                 : "has neither request nor sender, expected one of them");
  }
  if (whole) {
    return request(*whole);
  }
  return senderKey(*person);
}

} // namespace

nlohmann::json decide(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""},
                              {"id", "at", "action", "stage", "origin", "suggested", "request", "sender"});
  const auto made = decision(fields);
  const auto about = subject(fields);

  const auto decided = history::decide(session.database(), made, about);
  return {{"decision", made.id.text()}, {"request", shapes::orNull(decided.request)}, {"repeated", decided.repeated}};
}

} // namespace serendip::service::calls
