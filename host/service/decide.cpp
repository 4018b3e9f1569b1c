#include "history/decisions.h"
#include "service/calls.h"
#include "shapes/decision_fields.h"
#include "shapes/request_fields.h"
#include "shapes/shapes.h"

#include <variant>

namespace serendip::service::calls {

namespace {

Decision decision(const shapes::Fields& fields) {
  auto made = decisionAmong(fields);
  made.origin = wordOf(fields.required("origin"), Origin::hint, Origin::page, Origin::profile, Origin::popup);
  return made;
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
  if (decided.forgotten) {
    return {{"decision", made.id.text()}, {"forgotten", true}};
  }
  return {{"decision", made.id.text()}, {"request", shapes::orNull(decided.request)}, {"repeated", decided.repeated}};
}

} // namespace serendip::service::calls
