// A history as of a user of many years, and what his browser would ask next:
//
//   history-maker FILE SENDERS [LESSONS=1000] [SEED=1]
//
// Every sender of FILE asked once (invented_people.h); LESSONS more did so later and were decided, as many of the first
// are connections. Prints
// `{"asked": […]}`: 1,500 requests as the extension sends them; one in ten is by somebody who asked before.
#include "history/keep_request.h"
#include "history/query.h"
#include "history/roomy_cache.h"
#include "history/touched_senders.h"
#include "history/transaction.h"
#include "invented_people.h"
#include "service/dispatch.h"
#include "wire_request.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>

using namespace serendip;
using nlohmann::json;

namespace {

constexpr int kAsked = 1500;
constexpr int kAtOnce = 10'000;
constexpr int kOneKnownIn = 10;
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kBetweenDecisions = 6 * 60 * kMinute;
constexpr std::int64_t kYear = 365 * 24 * 60 * kMinute;

std::string uuid(int number) {
  char text[37];
  std::snprintf(text, sizeof text, "10000000-0000-4000-8000-%012x", static_cast<unsigned>(number));
  return text;
}

/// A minute between two and a year of disorder, before `end`. What is derived of them is so for many at once, as an
/// import does it: a million take half the time.
void keepSenders(const std::filesystem::path& file, bench::InventedPeople& people, int senders, Instant end) {
  history::Database database(file);
  const history::RoomyCache cache(database);
  auto later = std::optional<std::int64_t>();
  history::write(database, [&] {
    for (int kept = 0; kept < senders;) {
      history::TouchedSenders touched(database);
      for (const int last = std::min(kept + kAtOnce, senders); kept < last; ++kept) {
        auto request = people.next();
        later = later.value_or(end.milliseconds - request.seenAt.milliseconds - senders * kMinute - kYear);
        request.seenAt = {request.seenAt.milliseconds + *later};
        history::keepRequest(database, request, touched);
      }
      touched.finish();
    }
    return 0;
  });
}

/// As many as an archive of some years tells of.
void connect(const std::filesystem::path& file, int count) {
  history::Database database(file);
  history::Query(database,
                 "INSERT INTO connection (sender, name, company_key, connected_at, as_of) "
                 "SELECT id, name, company_key(headline), first_seen_at, first_seen_at FROM sender LIMIT ?1",
                 count)
      .run();
}

/// By the host's own method, so that what follows from a decision is there as well; the last a moment ago.
void decide(const std::filesystem::path& file, bench::InventedPeople& people, int lessons, Instant now) {
  service::Session session({wire::Caller::Kind::chromium, "bench"}, file, [&] { return now; });
  for (int i = 0; i < lessons; ++i) {
    auto request = people.next();
    request.seenAt = {now.milliseconds + kBetweenDecisions};
    now = {request.seenAt.milliseconds + 1000};
    service::dispatch(session, "decide",
                      {{"id", uuid(i)},
                       {"at", now.milliseconds},
                       {"action", i % 3 == 0 ? "ignore" : "accept"},
                       {"origin", "hint"},
                       {"request", bench::onWire(request)}});
  }
}

json asked(bench::InventedPeople& people, int senders, Instant after) {
  auto all = json::array();
  for (int i = 0; i < kAsked; ++i) {
    auto request = bench::onWire(people.next());
    if (i % kOneKnownIn == 0) {
      request["sender"]["slug"] = "sender-" + std::to_string((i * 7919) % senders);
    }
    request["seenAt"] = after.milliseconds + i;
    all.push_back(std::move(request));
  }
  return all;
}

} // namespace

int main(int count, char** values) {
  if (count < 3) {
    std::cerr << "history-maker FILE SENDERS [LESSONS] [SEED]\n";
    return 2;
  }
  const std::filesystem::path file = values[1];
  const int senders = std::atoi(values[2]);
  const int lessons = count > 3 ? std::atoi(values[3]) : 1000;
  bench::InventedPeople people(static_cast<unsigned>(count > 4 ? std::atoi(values[4]) : 1));
  const auto now = Instant::now();
  const Instant end{now.milliseconds - (lessons + 1) * kBetweenDecisions};
  keepSenders(file, people, senders, end);
  connect(file, std::min(lessons, senders));
  decide(file, people, lessons, end);
  std::cout << json{{"asked", asked(people, senders, now)}}.dump() << '\n';
}
