#include "history/recent_requests.h"

#include "history/decisions.h"
#include "history/requests.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace serendip;
using namespace serendip::history;

namespace {

std::vector<std::string> idsOf(const RecentRequests& page) {
  std::vector<std::string> ids;
  for (const Request& request : page.requests) {
    ids.push_back(request.id.text().substr(34));
  }
  return ids;
}

} // namespace

TEST_CASE("recent requests are those first seen since then, the latest first, whoever asked") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  observe(database, request(2, slug("noor"), day(200)));
  observe(database, request(3, slug("mira"), day(205)));
  observe(database, request(4, slug("ines"), day(199)));
  CHECK(idsOf(recentRequests(database, day(200), 10, {})) == std::vector<std::string>{"03", "02"});
}

TEST_CASE("a request seen again lately is as old as when it was first seen") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  observe(database, request(1, slug("mira"), day(20)));
  CHECK(recentRequests(database, day(10), 10, {}).requests.empty());
  CHECK(recentRequests(database, day(0), 10, {}).requests.front().seenAt == day(0));
}

TEST_CASE("the pages of recent requests hold each once, also of those at the same time") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 23; ++i) {
    observe(database, request(i, slug("person-" + std::to_string(i)), day(i / 3)));
  }
  for (const int limit : {1, 2, 7, 22, 23, 24}) {
    INFO(limit);
    std::vector<std::string> all;
    std::optional<std::string> cursor;
    do {
      const auto page = recentRequests(database, day(0), limit, cursor);
      CHECK(page.requests.size() <= static_cast<std::size_t>(limit));
      const auto ids = idsOf(page);
      all.insert(all.end(), ids.begin(), ids.end());
      cursor = page.next;
    } while (cursor);
    CHECK(all.size() == 23);
    CHECK(std::is_sorted(all.rbegin(), all.rend()));
  }
  CHECK_THROWS_AS(recentRequests(database, day(0), 5, "1.2"), std::invalid_argument);
}
