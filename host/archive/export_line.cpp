#include "archive/export_line.h"

#include "shapes/philosophy_fields.h"

namespace serendip::archive {
namespace {

using nlohmann::json;

json keyJson(const SenderKey& key) {
  json shape = json::object();
  if (key.slug) {
    shape["slug"] = *key.slug;
  }
  if (key.memberId) {
    shape["memberId"] = *key.memberId;
  }
  return shape;
}

template <class Value> void add(json& line, const char* name, const std::optional<Value>& value) {
  if (value) {
    line[name] = *value;
  }
}

json event(const char* kind, const Uuid& id, Instant at) {
  return {{"kind", kind}, {"id", id.text()}, {"at", at.milliseconds}};
}

json lineOf(const history::OwnerRecord& owner) {
  return {{"kind", "owner"}, {"owner", keyJson(owner.key)}};
}

json lineOf(const history::OwnCompanyRecord& company) {
  return {{"kind", "ownCompany"}, {"name", company.name}};
}

json lineOf(const history::PhilosophyChoiceRecord& choice) {
  auto line = event("philosophyChoice", choice.id, choice.at);
  line["philosophy"] = choice.own ? shapes::json(shapes::philosophyOf(*choice.own)) : json(word(choice.philosophy));
  return line;
}

json lineOf(const history::RetentionChoiceRecord& choice) {
  auto line = event("retentionChoice", choice.id, choice.at);
  line["months"] = choice.months ? json(*choice.months) : json(nullptr);
  return line;
}

json lineOf(const history::SenderRecord& sender) {
  auto aliases = json::array();
  for (const auto& alias : sender.aliases) {
    auto shape = keyJson(alias.key);
    shape["lastSeenAt"] = alias.lastSeenAt.milliseconds;
    aliases.push_back(std::move(shape));
  }
  return {{"kind", "sender"}, {"aliases", std::move(aliases)}};
}

json lineOf(const history::ConnectionRecord& connection) {
  json line{{"kind", "connection"},
            {"sender", keyJson(connection.sender)},
            {"name", connection.name},
            {"connectedAt", connection.connectedAt.milliseconds},
            {"asOf", connection.asOf.milliseconds}};
  add(line, "company", connection.company);
  add(line, "position", connection.position);
  return line;
}

json lineOf(const history::CorrespondentRecord& called) {
  return {{"kind", "correspondent"},
          {"sender", keyJson(called.sender)},
          {"name", called.name},
          {"at", called.at.milliseconds}};
}

json lineOf(const history::MessageRecord& message) {
  json line{{"kind", "message"},
            {"sender", keyJson(message.sender)},
            {"at", message.at.milliseconds},
            {"received", message.received}};
  add(line, "pitch", message.pitch);
  add(line, "text", message.text);
  return line;
}

json lineOf(const history::RequestRecord& record) {
  const Request& seen = record.request;
  json line{{"kind", "request"},
            {"id", seen.id.text()},
            {"sender", keyJson(seen.sender)},
            {"name", seen.name},
            {"seenAt", seen.seenAt.milliseconds},
            {"lastSeenAt", record.lastSeenAt.milliseconds}};
  add(line, "headline", seen.headline);
  add(line, "note", seen.note);
  add(line, "mutuals", seen.mutuals);
  add(line, "followsYou", seen.followsYou);
  add(line, "verified", seen.verified);
  add(line, "premium", seen.premium);
  add(line, "openToWork", seen.openToWork);
  add(line, "invitation", seen.invitation);
  for (const auto& id : record.otherIds) {
    line["otherIds"].push_back(id.text());
  }
  return line;
}

json lineOf(const history::DecisionRecord& record) {
  const Decision& made = record.decision;
  auto line = event("decision", made.id, made.at);
  line.update({{"sender", keyJson(record.sender)},
               {"action", word(made.action)},
               {"stage", word(made.stage)},
               {"origin", word(made.origin)}});
  if (record.request) {
    line["request"] = record.request->text();
  }
  if (made.suggested) {
    line["suggested"] = {{"action", word(made.suggested->action)}, {"philosophy", word(made.suggested->philosophy)}};
  }
  return line;
}

json lineOf(const history::OutcomeRecord& record) {
  auto line = event("outcome", record.id, record.at);
  line.update({{"sender", keyJson(record.sender)}, {"outcome", word(record.outcome)}});
  return line;
}

json lineOf(const history::UndoRecord& record) {
  auto line = event("undo", record.id, record.at);
  line["event"] = record.event.text();
  return line;
}

} // namespace

json exportHeader() {
  return {{"kind", "serendipExport"}, {"format", kExportFormat}};
}

json exportLine(const history::Record& record) {
  return std::visit([](const auto& each) { return lineOf(each); }, record);
}

} // namespace serendip::archive
