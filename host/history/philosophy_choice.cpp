#include "history/philosophy_choice.h"

#include "history/query.h"
#include "history/transaction.h"
#include "history/uuid_use.h"

namespace serendip::history {
namespace {

constexpr std::string_view kUtilities = "exchange, silence, pitch, unwelcome, block, look, needs_meeting";

std::optional<OwnPhilosophy> utilities(const Query& row) {
  if (row.null(0)) {
    return std::nullopt;
  }
  return OwnPhilosophy{.exchange = row.real(0),
                       .silence = row.real(1),
                       .pitch = row.real(2),
                       .unwelcome = row.real(3),
                       .block = row.real(4),
                       .look = row.real(5),
                       .needsMeeting = row.integer(6) != 0};
}

void requireSame(Database& database, std::int64_t row, const Uuid& id, Instant at, PhilosophyName philosophy,
                 const std::optional<OwnPhilosophy>& own) {
  Query same(database,
             "SELECT " + std::string(kUtilities) +
                 " FROM philosophy_choice WHERE id = ?1 AND at = ?2 AND philosophy = ?3",
             row, at, word(philosophy));
  if (!same.step() || utilities(same) != own) {
    throw Conflict(id.text());
  }
}

void add(Database& database, const Uuid& id, Instant at, PhilosophyName philosophy) {
  Query(database, "INSERT INTO philosophy_choice (uuid, at, philosophy) VALUES (?1, ?2, ?3)", id, at, word(philosophy))
      .run();
}

void addOwn(Database& database, const Uuid& id, Instant at, PhilosophyName philosophy, const OwnPhilosophy& own) {
  Query(database,
        "INSERT INTO philosophy_choice (uuid, at, philosophy, " + std::string(kUtilities) +
            ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        id, at, word(philosophy), own.exchange, own.silence, own.pitch, own.unwelcome, own.block, own.look,
        own.needsMeeting)
      .run();
}

} // namespace

std::optional<PhilosophyName> chosenPhilosophy(Database& database) {
  return read(database, [&] {
    Query latest(database, "SELECT philosophy FROM philosophy_choice ORDER BY at DESC, uuid DESC LIMIT 1");
    return latest.step() ? std::optional(latest.word<PhilosophyName>(0)) : std::nullopt;
  });
}

std::optional<OwnPhilosophy> ownPhilosophy(Database& database) {
  return read(database, [&] {
    Query latest(database, "SELECT " + std::string(kUtilities) +
                               " FROM philosophy_choice WHERE exchange IS NOT NULL "
                               "ORDER BY at DESC, uuid DESC LIMIT 1");
    return latest.step() ? utilities(latest) : std::nullopt;
  });
}

bool choosePhilosophy(Database& database, const Uuid& id, Instant at, PhilosophyName philosophy,
                      const std::optional<OwnPhilosophy>& own) {
  return write(database, [&] { return keepPhilosophyChoice(database, id, at, philosophy, own); });
}

bool keepPhilosophyChoice(Database& database, const Uuid& id, Instant at, PhilosophyName philosophy,
                          const std::optional<OwnPhilosophy>& own) {
  if (const auto row = repeatedRow(database, id, EventKind::philosophyChoice)) {
    requireSame(database, *row, id, at, philosophy, own);
    return true;
  }
  if (own) {
    addOwn(database, id, at, philosophy, *own);
  } else {
    add(database, id, at, philosophy);
  }
  return false;
}

} // namespace serendip::history
