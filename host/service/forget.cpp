#include "history/forget.h"
#include "service/calls.h"
#include "shapes/request_fields.h"

namespace serendip::service::calls {

nlohmann::json forget(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"id", "at", "sender", "everything"});
  uuid(fields.required("id")); // forgetting leaves no event that could bear it; it is the outbox's
  const auto at = time(fields.required("at"));
  const auto person = fields.optional("sender");
  const auto everything = ifPresent(fields, "everything", shapes::boolean).value_or(false);
  if (person.has_value() == everything) {
    refuse(fields.whole(), person ? "has both sender and everything, expected one of them"
                                  : "has neither sender nor \"everything\": true, expected one of them");
  }

  auto& database = session.database();
  const auto forgot =
      person ? history::forgetSender(database, senderKey(*person), at) : history::forgetEverything(database, at);
  return {{"senders", forgot.senders}, {"events", forgot.events}, {"backups", forgot.backups}};
}

} // namespace serendip::service::calls
