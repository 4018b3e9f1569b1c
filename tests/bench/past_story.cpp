#include "past_story.h"

#include "history/inferred_outcome.h"
#include "history/keep_request.h"
#include "history/query.h"
#include "history/roomy_cache.h"
#include "history/touched_senders.h"
#include "history/transaction.h"

#include <array>
#include <cstdio>
#include <random>
#include <vector>

namespace serendip::bench {
namespace {

constexpr std::int64_t kBegin = 1'600'000'000'000;
constexpr std::int64_t kYears = 5LL * 365 * 86'400'000;
constexpr std::int64_t kHour = 3'600'000;

constexpr std::array<std::string_view, 12> kRoles{
    "Founder",         "Technical recruiter", "Software engineer", "Researcher",
    "Journalist",      "Student of physics",  "Sales executive",   "Business coach",
    "Crypto investor", "Head of purchasing",  "Architect",         "Nurse"};
constexpr std::array<std::string_view, 4> kOutcomes{"exchange", "silence", "pitch", "unwelcome"};

Uuid uuidOf(char kind, std::uint64_t number) {
  std::array<char, 37> text{};
  std::snprintf(text.data(), text.size(), "0000000%c-0000-4000-8000-%012llx", kind,
                static_cast<unsigned long long>(number));
  return *Uuid::parse(text.data());
}

class Story {
public:
  Story(history::Database& database, int decisions, unsigned seed)
      : database_(database), decisions_(decisions), random_(seed) {}

  /// What is derived of senders is so once, as an import does it.
  void tell() {
    history::TouchedSenders touched(database_);
    for (int i = 0; i < decisions_; ++i) {
      const auto asked = request(i);
      history::keepRequest(database_, asked, touched);
      decide(i, asked);
    }
    touched.finish();
    connect();
    infer();
  }

private:
  bool oneIn(unsigned count) { return random_() % count == 0; }

  Request request(int i) {
    const auto sender = i > 10 && oneIn(10) ? random_() % static_cast<unsigned>(i) : static_cast<unsigned>(i);
    const auto company = "Company " + std::to_string(random_() % 3000);
    Request made{.id = uuidOf('1', static_cast<std::uint64_t>(i)),
                 .sender = {"sender-" + std::to_string(sender), std::nullopt},
                 .name = "Sender " + std::to_string(sender),
                 .headline = {},
                 .note = {},
                 .mutuals = static_cast<int>(random_() % 30),
                 .followsYou = {},
                 .verified = {},
                 .premium = {},
                 .openToWork = {},
                 .invitation = {},
                 .seenAt = {kBegin + kYears / decisions_ * i}};
    if (!oneIn(20)) {
      made.headline = std::string(kRoles.at(random_() % kRoles.size())) + " at " + company;
    }
    if (oneIn(20)) {
      made.note = "We could talk about " + std::to_string(random_() % 1000) + " ways to work on " + company;
    }
    return made;
  }

  void decide(int i, const Request& asked) {
    const auto kind = random_() % 12;
    const char* action = kind < 8 ? "accept" : kind < 11 ? "ignore" : "block";
    const Instant at{asked.seenAt.milliseconds + kHour};
    history::Query(database_,
                   "INSERT INTO decision (uuid, sender, request, at, action, stage, origin) "
                   "SELECT ?1, sender, id, ?2, ?3, 'done', 'hint' FROM request WHERE uuid = ?4",
                   uuidOf('2', static_cast<std::uint64_t>(i)), at, std::string_view(action), asked.id)
        .run();
    if (kind < 8 && oneIn(3)) {
      tellOutcome(i, asked);
    }
    if (oneIn(50)) {
      history::Query(database_, "INSERT INTO undo (uuid, at, decision) SELECT ?1, ?2, id FROM decision WHERE uuid = ?3",
                     uuidOf('4', static_cast<std::uint64_t>(i)), at, uuidOf('2', static_cast<std::uint64_t>(i)))
          .run();
    }
  }

  void tellOutcome(int i, const Request& asked) {
    const Instant at{asked.seenAt.milliseconds + kHour * static_cast<std::int64_t>(2 + random_() % 2000)};
    history::Query(database_,
                   "INSERT INTO outcome (uuid, sender, at, outcome) SELECT ?1, sender, ?2, ?3 FROM request "
                   "WHERE uuid = ?4",
                   uuidOf('3', static_cast<std::uint64_t>(i)), at, kOutcomes.at(random_() % kOutcomes.size()), asked.id)
        .run();
  }

  void infer() {
    std::vector<history::SenderId> senders;
    history::Query rows(database_, "SELECT DISTINCT sender FROM decision");
    while (rows.step()) {
      senders.push_back(rows.sender(0));
    }
    for (const auto sender : senders) {
      history::refreshInferredOutcome(database_, sender);
    }
  }

  void connect() {
    history::Query(database_,
                   "INSERT INTO connection (sender, name, company, position, company_key, connected_at, as_of) "
                   "SELECT id, name, 'Company ' || (id % 3000), 'Engineer', 'company ' || (id % 3000), "
                   "first_seen_at / 86400000 * 86400000, last_seen_at FROM sender WHERE id % 10 < 3")
        .run();
  }

  history::Database& database_;
  int decisions_;
  std::mt19937 random_;
};

} // namespace

void makeUpPast(history::Database& database, int decisions, unsigned seed) {
  const history::RoomyCache cache(database);
  history::write(database, [&] {
    Story(database, decisions, seed).tell();
    return 0;
  });
}

Instant afterPast() {
  return {kBegin + kYears + 200LL * 86'400'000};
}

} // namespace serendip::bench
