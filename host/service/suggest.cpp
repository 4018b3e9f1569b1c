#include "advice/advisor.h"
#include "advice/cue.h"
#include "history/senders.h"
#include "history/transaction.h"
#include "service/calls.h"
#include "service/failures.h"
#include "service/limits.h"
#include "service/stored_philosophy.h"
#include "shapes/excerpt.h"
#include "shapes/object.h"
#include "shapes/request_fields.h"
#include "shapes/shapes.h"

namespace serendip::service::calls {

namespace {

constexpr std::size_t kLongestQuote = 80; // code points

nlohmann::json quotesJson(const std::vector<std::string>& quotes) {
  auto result = nlohmann::json::array();
  for (const auto& quote : quotes) {
    result.push_back(shapes::excerpt(quote, kLongestQuote));
  }
  return result;
}

/// The numbers and words that stand in a reason's text.
nlohmann::json reasonJson(const advice::Reason& reason, const advice::ToldKind& kind) {
  auto values = nlohmann::json::object();
  if (reason.key == advice::word(advice::CueKey::kind)) {
    values = shapes::object("kind", advice::word(kind.kind), "quotes", quotesJson(kind.quotes));
  }
  if (reason.count) {
    values["count"] = *reason.count;
  }
  if (reason.outOf) {
    values["of"] = *reason.outOf;
  }
  return shapes::object("key", reason.key, "side", advice::word(reason.side), "weight", reason.weight, "values",
                        std::move(values));
}

nlohmann::json utilitiesJson(const advice::Utilities& utilities) {
  auto result =
      shapes::object("accept", utilities.accept, "ignore", utilities.ignore, "lookFirst", utilities.lookFirst);
  if (utilities.block) {
    result["block"] = *utilities.block;
  }
  return result;
}

nlohmann::json kindJson(const advice::ToldKind& kind) {
  return shapes::object("name", advice::word(kind.kind), "probability", kind.probability);
}

nlohmann::json ratesJson(const advice::Probabilities& rates) {
  return shapes::object("exchange", rates.exchange, "silence", rates.silence, "pitch", rates.pitch, "unwelcome",
                        rates.unwelcome);
}

nlohmann::json historyJson(const SenderHistory& known) {
  auto result = shapes::object("earlierRequests", known.earlierRequests, "lastRequestAt",
                               shapes::orNull(known.lastRequestAt), "lastDecision", shapes::orNull(known.lastDecision),
                               "lastOutcome", shapes::orNull(known.lastOutcome));
  shapes::addContact(result, known.contact);
  return result;
}

/// What a note is a copy of, so that the user can judge for himself. `action` is that of a decision carried out.
nlohmann::json nearestNoteJson(const SameNote& same) {
  const auto& decision = same.lastDecision;
  const bool decided = decision && decision->stage == Stage::done;
  return {{"text", shapes::excerpt(same.nearest, limits::kNearestNote)},
          {"at", same.nearestAt.milliseconds},
          {"action", decided ? nlohmann::json(word(decision->action)) : nlohmann::json()}};
}

nlohmann::json suggestion(history::Database& database, const Request& asked, const advice::Philosophy& philosophy,
                          const advice::Model& model) {
  const auto known = history::historyBefore(database, asked);
  const auto advised = advice::advise(asked, known, philosophy, model);
  nlohmann::json::array_t reasons;
  reasons.reserve(advised.reasons.size());
  for (const auto& reason : advised.reasons) {
    reasons.push_back(reasonJson(reason, advised.kind));
  }
  auto result = shapes::object("request", asked.id.text(), "action", word(advised.action), "margin", advised.margin,
                               "utilities", utilitiesJson(advised.utilities), "score", advised.score, "other",
                               advised.other, "rates", ratesJson(advised.rates), "kind", kindJson(advised.kind),
                               "reasons", std::move(reasons), "history", historyJson(known));
  if (known.sameNote.copies > 0) {
    result["nearestNote"] = nearestNoteJson(known.sameNote);
  }
  return result;
}

/// What is wrong with one request stands in its place; a history that cannot be read fails the whole.
nlohmann::json answers(history::Database& database, const std::vector<shapes::Field>& requests,
                       const advice::Philosophy& philosophy, const advice::Model& model) {
  auto result = nlohmann::json::array();
  for (const auto& each : requests) {
    try {
      result.push_back(suggestion(database, request(each), philosophy, model));
    } catch (const wire::Error& error) {
      result.push_back(failedRequest(each.value, error));
    }
  }
  return result;
}

} // namespace

nlohmann::json suggest(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"philosophy", "requests"});
  const auto requests = elements(fields.required("requests"), 1, limits::kSuggestRequests);
  const auto field = fields.optional("philosophy");
  const auto asked = ifPresent(fields, "philosophy", shapes::askedPhilosophy);

  // Closed, it fails the whole call even where every request is malformed. One read for all that is asked of it.
  auto& database = session.database();
  return history::read(database, [&] {
    const auto philosophy = asked ? philosophyOf(database, *field, *asked) : storedPhilosophy(database);
    return shapes::object("philosophy", word(philosophy.name), "suggestions",
                          answers(database, requests, philosophy, session.model()));
  });
}

} // namespace serendip::service::calls
