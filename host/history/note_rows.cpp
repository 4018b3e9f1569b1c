// Bounded, whatever the history holds: a template that thousands copy lands in the same bands, so only the latest of
// each band are looked at, and only those that share most bands are compared word by word.

#include "history/note_rows.h"

#include "history/note_sketch.h"
#include "history/query.h"

#include <algorithm>

namespace serendip::history {
namespace {

constexpr int kOfEachBand = 8;
constexpr std::size_t kCompared = 8; ///< the most that SameNote::copies can be

/// Copies share 3 bands and more as a rule; a single one is mostly the language's own phrases, at 10 µs a comparison.
constexpr std::size_t kComparedByChance = 2;

struct Candidate {
  std::int64_t row;
  Instant firstSeenAt;
  int bands = 0;
};

struct Copy {
  std::int64_t row;
  Instant firstSeenAt;
  SenderId sender;
  double similarity;
  std::string note;
};

/// Those that share most bands first, then the latest.
std::vector<Candidate> candidates(Database& database, const NotePieces& pieces,
                                  const std::vector<std::int64_t>& leftOut, Instant before) {
  std::vector<Candidate> found;
  for (const auto band : noteBands(pieces)) {
    Query rows(database,
               "SELECT request, first_seen_at FROM note_band WHERE band = ?1 AND first_seen_at < ?2 "
               "ORDER BY first_seen_at DESC LIMIT ?3",
               band, before, kOfEachBand);
    while (rows.step()) {
      const auto row = rows.integer(0);
      auto known = std::ranges::find(found, row, &Candidate::row);
      if (known == found.end() && std::ranges::find(leftOut, row) == leftOut.end()) {
        known = found.insert(found.end(), {row, rows.instant(1)});
      }
      if (known != found.end()) {
        ++known->bands;
      }
    }
  }
  std::ranges::sort(found, [](const Candidate& a, const Candidate& b) {
    return std::tuple(b.bands, b.firstSeenAt, b.row) < std::tuple(a.bands, a.firstSeenAt, a.row);
  });
  const auto chance = std::ranges::find(found, 1, &Candidate::bands) - found.begin();
  found.resize(std::min({found.size(), kCompared, static_cast<std::size_t>(chance) + kComparedByChance}));
  return found;
}

/// Most copies are exact ones, which need no comparison piece by piece.
double similarity(std::string_view note, const NotePieces& pieces, const std::string& other) {
  return note == other ? 1 : likeness(pieces, notePieces(other));
}

/// The nearest first, of equals the latest.
std::vector<Copy> copiesOf(Database& database, std::string_view note, const std::vector<std::int64_t>& leftOut,
                           Instant before) {
  const auto pieces = notePieces(note);
  std::vector<Copy> copies;
  for (const auto& candidate : candidates(database, pieces, leftOut, before)) {
    Query row(database, "SELECT sender, note FROM request WHERE id = ?1", candidate.row);
    if (!row.step()) {
      continue; // the index is derived: at worst it knows too much
    }
    auto other = row.text(1);
    const auto alike = similarity(note, pieces, other);
    if (alike >= kAlike) {
      copies.push_back({candidate.row, candidate.firstSeenAt, row.sender(0), alike, std::move(other)});
    }
  }
  std::ranges::stable_sort(copies, std::ranges::greater{}, &Copy::similarity);
  return copies;
}

std::optional<DecisionSummary> decisionAbout(Database& database, const Copy& copy, Instant knownBefore) {
  Query row(database,
            "SELECT uuid, action, stage, at FROM standing_decision WHERE request = ?1 AND at < ?2 "
            "ORDER BY at DESC, uuid DESC LIMIT 1",
            copy.row, knownBefore);
  if (!row.step()) {
    return std::nullopt;
  }
  return DecisionSummary{row.uuid(0), row.word<Action>(1), row.word<Stage>(2), row.instant(3)};
}

std::optional<OutcomeSummary> outcomeSince(Database& database, const Copy& copy, Instant knownBefore) {
  Query row(database,
            "SELECT outcome, at FROM standing_outcome WHERE sender = ?1 AND at >= ?2 AND at < ?3 "
            "ORDER BY at DESC, uuid DESC LIMIT 1",
            copy.sender, copy.firstSeenAt, knownBefore);
  if (!row.step()) {
    return std::nullopt;
  }
  return OutcomeSummary{row.word<Outcome>(0), row.instant(1)};
}

void count(SameNote& same, const std::optional<DecisionSummary>& decision,
           const std::optional<OutcomeSummary>& outcome) {
  if (decision && decision->stage == Stage::done) {
    same.accepted += decision->action == Action::accept;
    same.ignored += decision->action == Action::ignore;
    same.blocked += decision->action == Action::block;
  }
  if (outcome) {
    same.exchanges += outcome->outcome == Outcome::exchange;
    same.pitches += outcome->outcome == Outcome::pitch;
    same.unwelcome += outcome->outcome == Outcome::unwelcome;
  }
}

} // namespace

void refreshNote(Database& database, std::int64_t request) {
  Query(database, "DELETE FROM note_band WHERE request = ?1", request).run();
  Query(database,
        "INSERT INTO note_band (band, first_seen_at, request) SELECT DISTINCT value, first_seen_at, request.id "
        "FROM request, json_each(note_bands(note)) WHERE request.id = ?1 AND note IS NOT NULL",
        request)
      .run();
}

SameNote sameNote(Database& database, std::string_view note, const std::vector<std::int64_t>& leftOut, Instant before,
                  Instant knownBefore) {
  SameNote same;
  for (const Copy& copy : copiesOf(database, note, leftOut, before)) {
    const auto decision = decisionAbout(database, copy, knownBefore);
    const auto outcome = outcomeSince(database, copy, knownBefore);
    if (same.copies == 0) {
      same.similarity = copy.similarity;
      same.nearest = copy.note;
      same.nearestAt = copy.firstSeenAt;
      same.lastDecision = decision;
      same.lastOutcome = outcome;
    }
    ++same.copies;
    count(same, decision, outcome);
  }
  return same;
}

} // namespace serendip::history
