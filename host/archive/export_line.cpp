#include "archive/export_line.h"

#include "shapes/philosophy_fields.h"
#include "shapes/request_fields.h"

namespace serendip::archive {
namespace {

using nlohmann::json;

template <class Value> void add(json& line, const char* name, const std::optional<Value>& value) {
  if (value) {
    line[name] = *value;
  }
}

json event(const char* kind, const Uuid& id, Instant at) {
  return {{"kind", kind}, {"id", id.text()}, {"at", at.milliseconds}};
}

json lineOf(const history::OwnerRecord& owner) {
  return {{"kind", "owner"}, {"owner", shapes::senderJson(owner.key)}};
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
    auto shape = shapes::senderJson(alias.key);
    shape["lastSeenAt"] = alias.lastSeenAt.milliseconds;
    aliases.push_back(std::move(shape));
  }
  return {{"kind", "sender"}, {"aliases", std::move(aliases)}};
}

json lineOf(const history::ConnectionRecord& connection) {
  json line{{"kind", "connection"},
            {"sender", shapes::senderJson(connection.sender)},
            {"name", connection.name},
            {"connectedAt", connection.connectedAt.milliseconds},
            {"asOf", connection.asOf.milliseconds}};
  add(line, "company", connection.company);
  add(line, "position", connection.position);
  return line;
}

json lineOf(const history::CorrespondentRecord& called) {
  return {{"kind", "correspondent"},
          {"sender", shapes::senderJson(called.sender)},
          {"name", called.name},
          {"at", called.at.milliseconds}};
}

json lineOf(const history::MessageRecord& message) {
  json line{{"kind", "message"},
            {"sender", shapes::senderJson(message.sender)},
            {"at", message.at.milliseconds},
            {"received", message.received}};
  add(line, "pitch", message.pitch);
  add(line, "text", message.text);
  return line;
}

json lineOf(const history::RequestRecord& record) {
  auto line = shapes::json(record.request);
  line.update({{"kind", "request"}, {"lastSeenAt", record.lastSeenAt.milliseconds}});
  for (const auto& id : record.otherIds) {
    line["otherIds"].push_back(id.text());
  }
  return line;
}

json lineOf(const history::DecisionRecord& record) {
  const Decision& made = record.decision;
  auto line = event("decision", made.id, made.at);
  line.update({{"sender", shapes::senderJson(record.sender)},
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
  line.update({{"sender", shapes::senderJson(record.sender)}, {"outcome", word(record.outcome)}});
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
