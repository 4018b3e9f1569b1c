// The records of events: each has a UUID, and what is already known under it has to be the same.

#include "history/failure.h"
#include "history/join_request.h"
#include "history/merge.h"
#include "history/own_network.h"
#include "history/philosophy_choice.h"
#include "history/query.h"
#include "history/retention_choice.h"
#include "history/sender_rows.h"
#include "history/site_phrases.h"
#include "history/uuid_use.h"

#include <algorithm>

namespace serendip::history {
namespace {

/// The rows that are known under one of the UUIDs. Throws Conflict for one that is no request's.
std::vector<std::int64_t> requestRows(Database& database, const RequestRecord& record) {
  std::vector<std::int64_t> rows;
  const auto look = [&](const Uuid& id) {
    if (const auto row = repeatedRow(database, id, EventKind::request)) {
      rows.push_back(*row);
    }
  };
  look(record.request.id);
  std::ranges::for_each(record.otherIds, look);
  std::ranges::sort(rows);
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end()); // clang 14 knows no std::ranges::unique
  return rows;
}

SenderId ownerOf(Database& database, std::int64_t request) {
  Query row(database, "SELECT sender FROM request WHERE id = ?1", request);
  row.step();
  return row.sender(0);
}

std::optional<std::string_view> suggestedAction(const Decision& decision) {
  return decision.suggested ? std::optional(word(decision.suggested->action)) : std::nullopt;
}

std::optional<std::string_view> suggestedPhilosophy(const Decision& decision) {
  return decision.suggested ? std::optional(word(decision.suggested->philosophy)) : std::nullopt;
}

void requireSame(bool same, const Uuid& id) {
  if (!same) {
    throw Conflict(id.text());
  }
}

} // namespace

Merged Merge::keep(const OwnCompanyRecord& record) {
  const auto before = database_.connection().getTotalChanges();
  addOwnCompany(database_, record.name);
  if (database_.connection().getTotalChanges() == before) {
    return Merged::known;
  }
  derived_.lessonsChanged({}); // whether somebody is of the user's own companies has no time
  return Merged::added;
}

Merged Merge::keep(const PhilosophyChoiceRecord& choice) {
  if (forgotten({}, choice.at)) {
    return Merged::forgotten;
  }
  return keepPhilosophyChoice(database_, choice.id, choice.at, choice.philosophy, choice.own) ? Merged::known
                                                                                              : Merged::added;
}

Merged Merge::keep(const RetentionChoiceRecord& choice) {
  if (forgotten({}, choice.at)) {
    return Merged::forgotten;
  }
  return keepRetentionChoice(database_, choice.id, choice.at, choice.months) ? Merged::known : Merged::added;
}

Merged Merge::addNewRequest(SenderId sender, const RequestRecord& record) {
  touch(sender);
  const auto row = addRequest(database_, sender, record.request);
  storeRequest(database_, row, {record.request, record.lastSeenAt});
  for (const Uuid& id : record.otherIds) {
    addRequestAlias(database_, row, id);
  }
  return Merged::added;
}

Merged Merge::join(SenderId sender, std::vector<std::int64_t> rows, const RequestRecord& record) {
  const auto row = rows.front();
  const RequestRow told{record.request, record.lastSeenAt};
  auto kept = loadRequest(database_, row);
  bool changed = rows.size() > 1;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto other = loadRequest(database_, rows[i]);
    for (const auto& invitation : {kept.request.invitation, other.request.invitation}) {
      if (invitation) {
        former_.emplace(row, *invitation);
      }
    }
    for (auto moved = former_.extract(rows[i]); !moved.empty(); moved = former_.extract(rows[i])) {
      moved.key() = row;
      former_.insert(std::move(moved));
    }
    touch(sender);
    absorbRequest(database_, row, rows[i]);
    kept = loadRequest(database_, row);
  }
  const auto full = joined(kept, told);
  for (const auto& invitation : {kept.request.invitation, told.request.invitation}) {
    if (invitation && invitation != full.request.invitation) {
      touch(sender);
      former_.emplace(row, *invitation);
    }
  }
  if (!sameContent(full, kept)) {
    touch(sender);
    storeRequest(database_, row, full);
    changed = true;
  }
  const auto before = database_.connection().getTotalChanges();
  if (kept.request.id != record.request.id) {
    addRequestAlias(database_, row, record.request.id);
  }
  for (const Uuid& id : record.otherIds) {
    if (kept.request.id != id) {
      addRequestAlias(database_, row, id);
    }
  }
  changed = changed || database_.connection().getTotalChanges() != before;
  return changed ? Merged::added : Merged::known;
}

Merged Merge::keep(const RequestRecord& told) {
  RequestRecord record = told;
  const bool page = record.request.headline && asksElsewhere(*record.request.headline, record.request.name);
  record.request = mended(std::move(record.request));
  // An invitation to follow a page that an earlier reading took for a request goes with what was decided on it.
  if (page || forgotten(record.request.sender, record.request.seenAt)) {
    std::ranges::for_each(record.otherIds, [this](const Uuid& id) { forget(id); });
    return forget(record.request.id);
  }
  const auto rows = requestRows(database_, record);
  const SenderId sender = senderOrNew(record.request.sender, record.request.seenAt);
  for (const auto row : rows) {
    requireSame(ownerOf(database_, row) == sender, record.request.id);
  }
  return rows.empty() ? addNewRequest(sender, record) : join(sender, rows, record);
}

Merged Merge::keep(const DecisionRecord& record) {
  const Decision& made = record.decision;
  if (forgotten(record.sender, made.at) || (record.request && forgottenIds_.contains(record.request->text()))) {
    return forget(made.id);
  }
  std::optional<std::int64_t> request;
  if (record.request) {
    request = repeatedRow(database_, *record.request, EventKind::request);
  }
  const auto sender = senderOf(record.sender);
  if (!sender || request.has_value() != record.request.has_value()) {
    return Merged::waiting;
  }
  requireSame(!request || ownerOf(database_, *request) == sender, made.id);
  if (const auto row = repeatedRow(database_, made.id, EventKind::decision)) {
    Query same(database_,
               "SELECT 1 FROM decision WHERE id = ?1 AND sender = ?2 AND (at = ?3 OR origin = 'archive') AND action = "
               "?4 AND stage = ?5",
               *row, *sender, made.at, word(made.action), word(made.stage));
    requireSame(same.step(), made.id);
    return keepEarlier(*row, *sender, made);
  }
  touch(*sender);
  Query(database_,
        "INSERT INTO decision (uuid, sender, request, at, action, stage, origin, suggested_action, "
        "suggested_philosophy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        made.id, *sender, request, made.at, word(made.action), word(made.stage), word(made.origin),
        suggestedAction(made), suggestedPhilosophy(made))
      .run();
  return Merged::added;
}

/// An acceptance that was concluded from archives is of the earliest time that one of them tells.
Merged Merge::keepEarlier(std::int64_t row, SenderId sender, const Decision& made) {
  const bool earlier =
      Query(database_, "UPDATE decision SET at = ?2 WHERE id = ?1 AND at > ?2", row, made.at).run() > 0;
  if (earlier) {
    touch(sender);
  }
  return earlier ? Merged::added : Merged::known;
}

Merged Merge::keep(const OutcomeRecord& record) {
  if (forgotten(record.sender, record.at)) {
    return forget(record.id);
  }
  const auto sender = senderOf(record.sender);
  if (!sender) {
    return Merged::waiting;
  }
  if (const auto row = repeatedRow(database_, record.id, EventKind::outcome)) {
    Query same(database_, "SELECT 1 FROM outcome WHERE id = ?1 AND sender = ?2 AND at = ?3 AND outcome = ?4", *row,
               *sender, record.at, word(record.outcome));
    requireSame(same.step(), record.id);
    return Merged::known;
  }
  touch(*sender);
  Query(database_, "INSERT INTO outcome (uuid, sender, at, outcome) VALUES (?1, ?2, ?3, ?4)", record.id, *sender,
        record.at, word(record.outcome))
      .run();
  return Merged::added;
}

Merged Merge::keep(const UndoRecord& record) {
  if (forgottenIds_.contains(record.event.text())) {
    return Merged::forgotten;
  }
  const auto use = useOf(database_, record.event);
  if (!use) {
    return Merged::waiting;
  }
  const bool ofDecision = use->kind == EventKind::decision;
  requireSame(ofDecision || use->kind == EventKind::outcome, record.event);
  if (const auto row = repeatedRow(database_, record.id, EventKind::undo)) {
    Query same(database_,
               ofDecision ? "SELECT 1 FROM undo WHERE id = ?1 AND at = ?2 AND decision = ?3"
                          : "SELECT 1 FROM undo WHERE id = ?1 AND at = ?2 AND outcome = ?3",
               *row, record.at, use->row);
    requireSame(same.step(), record.id);
    return Merged::known;
  }
  Query owner(database_,
              ofDecision ? "SELECT sender FROM decision WHERE id = ?1" : "SELECT sender FROM outcome WHERE id = ?1",
              use->row);
  owner.step();
  touch(owner.sender(0));
  Query(database_,
        ofDecision ? "INSERT INTO undo (uuid, at, decision) VALUES (?1, ?2, ?3)"
                   : "INSERT INTO undo (uuid, at, outcome) VALUES (?1, ?2, ?3)",
        record.id, record.at, use->row)
      .run();
  return Merged::added;
}

} // namespace serendip::history
