#include "history/record_rows.h"

#include "history/query.h"
#include "history/request_rows.h"
#include "history/timeline_rows.h"

#include <array>

namespace serendip::history {
namespace {

using RecordList = std::vector<Record>;

SenderKey keyOf(const std::string& kind, const std::string& text) {
  return kind == "slug" ? SenderKey{text, std::nullopt} : SenderKey{std::nullopt, text};
}

SenderKey leastKey(Database& database, SenderId sender) {
  const auto alias = leastAlias(database, sender);
  return keyOf(alias.kind, alias.text);
}

void owners(Database& database, SenderId, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database, "SELECT kind, text FROM owner ORDER BY kind, text LIMIT ?1 OFFSET ?2", most, skipped);
  while (rows.step()) {
    found.emplace_back(OwnerRecord{keyOf(rows.text(0), rows.text(1))});
  }
}

void ownCompanies(Database& database, SenderId, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database, "SELECT name FROM own_company ORDER BY company_key LIMIT ?1 OFFSET ?2", most, skipped);
  while (rows.step()) {
    found.emplace_back(OwnCompanyRecord{rows.text(0)});
  }
}

void philosophyChoices(Database& database, SenderId, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database,
             "SELECT uuid, at, philosophy, exchange, silence, pitch, unwelcome, block, look, needs_meeting "
             "FROM philosophy_choice ORDER BY uuid LIMIT ?1 OFFSET ?2",
             most, skipped);
  while (rows.step()) {
    PhilosophyChoiceRecord choice{rows.uuid(0), rows.instant(1), rows.word<PhilosophyName>(2), std::nullopt};
    if (!rows.null(3)) {
      choice.own = OwnPhilosophy{.exchange = rows.real(3),
                                 .silence = rows.real(4),
                                 .pitch = rows.real(5),
                                 .unwelcome = rows.real(6),
                                 .block = rows.real(7),
                                 .look = rows.real(8),
                                 .needsMeeting = rows.integer(9) != 0};
    }
    found.emplace_back(std::move(choice));
  }
}

void retentionChoices(Database& database, SenderId, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database, "SELECT uuid, at, months FROM retention_choice ORDER BY uuid LIMIT ?1 OFFSET ?2", most, skipped);
  while (rows.step()) {
    found.emplace_back(RetentionChoiceRecord{rows.uuid(0), rows.instant(1), rows.optionalCount(2)});
  }
}

/// `skipped` counts records, not aliases; `most` is never reached by one person's names.
void aliases(Database& database, SenderId sender, std::int64_t skipped, std::size_t, RecordList& found) {
  Query rows(database, "SELECT kind, text, last_seen_at FROM alias WHERE sender = ?1 ORDER BY kind, text", sender);
  std::vector<SenderRecord> records;
  std::optional<SeenAlias> first;
  while (rows.step()) {
    const SeenAlias alias{keyOf(rows.text(0), rows.text(1)), rows.instant(2)};
    if (records.empty() || records.back().aliases.size() == SenderRecord::kMostAliases) {
      records.push_back(first ? SenderRecord{{*first}} : SenderRecord{});
    }
    first = first.value_or(alias);
    records.back().aliases.push_back(alias);
  }
  const auto given = std::min(records.size(), static_cast<std::size_t>(skipped));
  found.insert(found.end(), std::next(records.begin(), static_cast<std::ptrdiff_t>(given)), records.end());
}

void connections(Database& database, SenderId sender, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database,
             "SELECT name, company, position, connected_at, as_of FROM connection WHERE sender = ?1 LIMIT ?2 OFFSET ?3",
             sender, most, skipped);
  while (rows.step()) {
    found.emplace_back(ConnectionRecord{leastKey(database, sender), rows.text(0), rows.optionalText(1),
                                        rows.optionalText(2), rows.instant(3), rows.instant(4)});
  }
}

void correspondents(Database& database, SenderId sender, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database, "SELECT name, at FROM correspondent WHERE sender = ?1 LIMIT ?2 OFFSET ?3", sender, most,
             skipped);
  while (rows.step()) {
    found.emplace_back(CorrespondentRecord{leastKey(database, sender), rows.text(0), rows.instant(1)});
  }
}

void messages(Database& database, SenderId sender, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database,
             "SELECT at, received, pitch, text FROM message WHERE sender = ?1 ORDER BY at, received LIMIT ?2 OFFSET ?3",
             sender, most, skipped);
  while (rows.step()) {
    found.emplace_back(MessageRecord{leastKey(database, sender), rows.instant(0), rows.integer(1) != 0,
                                     rows.optionalFlag(2), rows.optionalText(3)});
  }
}

void requests(Database& database, SenderId sender, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database,
             "SELECT id, min(uuid, coalesce((SELECT min(uuid) FROM request_alias WHERE request = id), uuid)) AS least "
             "FROM request WHERE sender = ?1 ORDER BY least LIMIT ?2 OFFSET ?3",
             sender, most, skipped);
  while (rows.step()) {
    const auto kept = loadRequest(database, rows.integer(0));
    RequestRecord record{kept.request, kept.lastSeenAt, {}};
    record.request.id = rows.uuid(1);
    Query ids(database,
              "SELECT uuid FROM request WHERE id = ?1 UNION SELECT uuid FROM request_alias WHERE request = ?1 "
              "ORDER BY uuid LIMIT -1 OFFSET 1",
              rows.integer(0));
    while (ids.step()) {
      record.otherIds.push_back(ids.uuid(0));
    }
    found.emplace_back(std::move(record));
  }
}

void decisions(Database& database, SenderId sender, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database,
             "SELECT decision.id, min(request.uuid, coalesce((SELECT min(uuid) FROM request_alias "
             "WHERE request_alias.request = request.id), request.uuid)) "
             "FROM decision LEFT JOIN request ON request.id = decision.request "
             "WHERE decision.sender = ?1 ORDER BY decision.uuid LIMIT ?2 OFFSET ?3",
             sender, most, skipped);
  while (rows.step()) {
    found.emplace_back(DecisionRecord{loadDecision(database, rows.integer(0)).decision, leastKey(database, sender),
                                      rows.optionalUuid(1)});
  }
}

void outcomes(Database& database, SenderId sender, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database, "SELECT uuid, at, outcome FROM outcome WHERE sender = ?1 ORDER BY uuid LIMIT ?2 OFFSET ?3",
             sender, most, skipped);
  while (rows.step()) {
    found.emplace_back(OutcomeRecord{rows.uuid(0), rows.instant(1), leastKey(database, sender), rows.word<Outcome>(2)});
  }
}

void undos(Database& database, SenderId sender, std::int64_t skipped, std::size_t most, RecordList& found) {
  Query rows(database,
             "SELECT undo.uuid, undo.at, decision.uuid FROM decision JOIN undo ON undo.decision = decision.id "
             "WHERE decision.sender = ?1 UNION ALL "
             "SELECT undo.uuid, undo.at, outcome.uuid FROM outcome JOIN undo ON undo.outcome = outcome.id "
             "WHERE outcome.sender = ?1 ORDER BY 1 LIMIT ?2 OFFSET ?3",
             sender, most, skipped);
  while (rows.step()) {
    found.emplace_back(UndoRecord{rows.uuid(0), rows.instant(1), rows.uuid(2)});
  }
}

constexpr std::array kParts{
    RecordPart{false, owners},           RecordPart{false, ownCompanies}, RecordPart{false, philosophyChoices},
    RecordPart{false, retentionChoices}, RecordPart{true, aliases},       RecordPart{true, connections},
    RecordPart{true, correspondents},    RecordPart{true, messages},      RecordPart{true, requests},
    RecordPart{true, decisions},         RecordPart{true, outcomes},      RecordPart{true, undos},
};

} // namespace

std::span<const RecordPart> recordParts() {
  return kParts;
}

AliasText leastAlias(Database& database, SenderId sender) {
  Query row(database, "SELECT kind, text FROM alias WHERE sender = ?1 ORDER BY kind, text LIMIT 1", sender);
  return row.step() ? AliasText{row.text(0), row.text(1)} : AliasText{};
}

} // namespace serendip::history
