#include "archive/export_line.h"

#include "shapes/decision_fields.h"
#include "shapes/limits.h"
#include "shapes/philosophy_fields.h"
#include "shapes/request_fields.h"

#include <algorithm>
#include <array>

namespace serendip::archive {
namespace {

using nlohmann::json;
using shapes::Empty, shapes::Field, shapes::Fields;
namespace limits = shapes::limits;

constexpr std::size_t kOtherIds = 10000; // of one request; the length of a line is the stricter bound
constexpr int kMonths = 1200;

auto textUpTo(std::size_t most, Empty empty = Empty::allowed) {
  return [most, empty](const Field& field) { return shapes::text(field, most, empty); };
}

/// Exactly one of the two names.
SenderKey oneName(const Field& field, const SenderKey& key) {
  if (key.slug && key.memberId) {
    refuse(field, "has both slug and memberId, expected one of them");
  }
  return key;
}

history::Record owner(const Field& line) {
  const Fields fields(line, {"kind", "owner"});
  const auto key = fields.required("owner");
  return history::OwnerRecord{oneName(key, senderKey(key))};
}

history::Record ownCompany(const Field& line) {
  const Fields fields(line, {"kind", "name"});
  return history::OwnCompanyRecord{text(fields.required("name"), limits::kCompany, Empty::refused)};
}

history::Record philosophyChoice(const Field& line) {
  const Fields fields(line, {"kind", "id", "at", "philosophy"});
  const auto asked = askedPhilosophy(fields.required("philosophy"));
  return history::PhilosophyChoiceRecord{uuid(fields.required("id")), time(fields.required("at")), asked.name,
                                         asked.own};
}

history::Record retentionChoice(const Field& line) {
  const Fields fields(line, {"kind", "id", "at", "months"});
  const auto months = fields.required("months");
  return history::RetentionChoiceRecord{uuid(fields.required("id")), time(fields.required("at")),
                                        months.value.is_null() ? std::nullopt
                                                               : std::optional(integer(months, 1, kMonths))};
}

history::SeenAlias alias(const Field& field) {
  const Fields fields(field, {"slug", "memberId", "lastSeenAt"});
  auto names = field.value;
  names.erase("lastSeenAt");
  const Field key{names, field.path};
  return {oneName(key, senderKey(key)), time(fields.required("lastSeenAt"))};
}

history::Record sender(const Field& line) {
  const Fields fields(line, {"kind", "aliases"});
  history::SenderRecord record;
  for (const auto& each : elements(fields.required("aliases"), 1, history::SenderRecord::kMostAliases)) {
    record.aliases.push_back(alias(each));
  }
  return record;
}

history::Record connection(const Field& line) {
  const Fields fields(line, {"kind", "sender", "name", "company", "position", "connectedAt", "asOf"});
  return history::ConnectionRecord{senderKey(fields.required("sender")),
                                   text(fields.required("name"), limits::kName, Empty::refused),
                                   ifPresent(fields, "company", textUpTo(limits::kCompany, Empty::refused)),
                                   ifPresent(fields, "position", textUpTo(limits::kPosition, Empty::refused)),
                                   time(fields.required("connectedAt")),
                                   time(fields.required("asOf"))};
}

history::Record correspondent(const Field& line) {
  const Fields fields(line, {"kind", "sender", "name", "at"});
  return history::CorrespondentRecord{senderKey(fields.required("sender")),
                                      text(fields.required("name"), limits::kName, Empty::refused),
                                      time(fields.required("at"))};
}

history::Record message(const Field& line) {
  const Fields fields(line, {"kind", "sender", "at", "received", "pitch", "text"});
  return history::MessageRecord{senderKey(fields.required("sender")), time(fields.required("at")),
                                boolean(fields.required("received")), ifPresent(fields, "pitch", shapes::boolean),
                                ifPresent(fields, "text", textUpTo(limits::kMessage))};
}

history::Record request(const Field& line) {
  const Fields fields(line, {"kind", "id", "otherIds", "sender", "name", "headline", "note", "mutuals", "followsYou",
                             "verified", "premium", "openToWork", "invitation", "seenAt", "lastSeenAt"});
  history::RequestRecord record{requestAmong(fields), time(fields.required("lastSeenAt")), {}};
  if (record.lastSeenAt < record.request.seenAt) {
    refuse(fields.required("lastSeenAt"), "is before seenAt, expected the same time or a later one");
  }
  if (const auto others = fields.optional("otherIds")) {
    for (const auto& each : elements(*others, 1, kOtherIds)) {
      record.otherIds.push_back(uuid(each));
    }
  }
  return record;
}

history::Record decision(const Field& line) {
  const Fields fields(line, {"kind", "id", "at", "sender", "request", "action", "stage", "origin", "suggested"});
  auto made = decisionAmong(fields);
  made.origin =
      wordOf(fields.required("origin"), Origin::hint, Origin::page, Origin::profile, Origin::popup, Origin::archive);
  return history::DecisionRecord{std::move(made), senderKey(fields.required("sender")),
                                 ifPresent(fields, "request", shapes::uuid)};
}

history::Record outcome(const Field& line) {
  const Fields fields(line, {"kind", "id", "at", "sender", "outcome"});
  return history::OutcomeRecord{
      uuid(fields.required("id")), time(fields.required("at")), senderKey(fields.required("sender")),
      wordOf(fields.required("outcome"), Outcome::exchange, Outcome::silence, Outcome::pitch, Outcome::unwelcome)};
}

history::Record undo(const Field& line) {
  const Fields fields(line, {"kind", "id", "at", "event"});
  return history::UndoRecord{uuid(fields.required("id")), time(fields.required("at")), uuid(fields.required("event"))};
}

struct Kind {
  std::string_view name;
  history::Record (*read)(const Field& line);
};

constexpr std::array kKinds{
    Kind{"owner", owner},
    Kind{"ownCompany", ownCompany},
    Kind{"philosophyChoice", philosophyChoice},
    Kind{"retentionChoice", retentionChoice},
    Kind{"sender", sender},
    Kind{"connection", connection},
    Kind{"correspondent", correspondent},
    Kind{"message", message},
    Kind{"request", request},
    Kind{"decision", decision},
    Kind{"outcome", outcome},
    Kind{"undo", undo},
};

} // namespace

history::Record recordOf(const json& line) {
  const Field whole{line, "the line"};
  if (!line.is_object() || !line.contains("kind") || !line["kind"].is_string()) {
    refuse(whole, "has no kind, expected an object with the text \"kind\"");
  }
  const auto& name = line["kind"].get_ref<const std::string&>();
  const auto kind = std::ranges::find(kKinds, name, &Kind::name);
  if (kind == kKinds.end()) {
    refuse(Field{line["kind"], "kind"}, "is not a kind known here; PROTOCOL.md lists those that are");
  }
  return kind->read({line, ""});
}

} // namespace serendip::archive
