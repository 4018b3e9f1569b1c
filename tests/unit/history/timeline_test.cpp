#include "history/timeline.h"

#include "archive_story.h"
#include "history/decisions.h"
#include "history/outcomes.h"
#include "history/requests.h"
#include "history/undo.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

#include <set>

using namespace serendip;
using namespace serendip::history;

namespace {

struct Describe {
  std::string operator()(const RequestEvent& event) const { return "request " + event.request.id.text().substr(34); }

  std::string operator()(const DecisionEvent& event) const {
    return (event.undone ? "undone decision " : "decision ") + event.decision.id.text().substr(34);
  }

  std::string operator()(const OutcomeEvent& event) const { return "outcome " + event.id.text().substr(34); }

  std::string operator()(const ConnectionEvent&) const { return "connection"; }

  std::string operator()(const TalkEvent& event) const {
    return "talk " + std::to_string(event.received) + " " + std::to_string(event.sent);
  }
};

std::vector<std::string> describe(const std::vector<Event>& events) {
  std::vector<std::string> texts;
  for (const Event& event : events) {
    texts.push_back(std::visit(Describe(), event));
  }
  return texts;
}

} // namespace

TEST_CASE("the timeline of a sender is newest first and his alone") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(0x10, Action::ignore, day(1)), request(1, slug("mira"), day(0)));
  recordOutcome(database, uuid(0x11), day(5), slug("mira"), Outcome::pitch);
  observe(database, request(2, slug("mira"), day(3)));
  undo(database, uuid(0x12), day(9), uuid(0x10));
  observe(database, request(3, slug("noor"), day(4)));
  const auto sender = findSender(database, slug("mira"))->id;
  CHECK(describe(timeline(database, sender, 10, {}).events) ==
        std::vector<std::string>{"outcome 11", "request 02", "undone decision 10", "request 01"});
}

TEST_CASE("the pages of a timeline hold every event once, also where times are equal and events are added") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  for (unsigned i = 0; i < 20; ++i) {
    recordOutcome(database, uuid(0x20 + i), day(1 + i / 7), slug("mira"), Outcome::silence);
  }
  const auto sender = findSender(database, slug("mira"))->id;
  const auto all = describe(timeline(database, sender, 100, {}).events);
  std::vector<std::string> paged;
  std::optional<std::string> cursor;
  unsigned added = 0x80;
  do {
    const auto page = timeline(database, sender, 3, cursor);
    for (const auto& text : describe(page.events)) {
      paged.push_back(text);
    }
    cursor = page.next;
    recordOutcome(database, uuid(added++), day(50), slug("mira"), Outcome::silence);
  } while (cursor);
  CHECK(all.size() == 21);
  CHECK(paged == all);
}

TEST_CASE("a timeline refuses a cursor that is not one of its own") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  const auto sender = findSender(database, slug("mira"))->id;
  for (const char* cursor :
       {"", "1", "1.2.3", "x.00000000-0000-4000-8000-000000000001", "1.00000000-0000-4000-8000-0000",
        "-1.00000000-0000-4000-8000-000000000001", ".00000000-0000-4000-8000-000000000001"}) {
    INFO(cursor);
    CHECK_THROWS_AS(timeline(database, sender, 10, cursor), std::invalid_argument);
  }
}

TEST_CASE("a connection and talks of the archive stand in the timeline, messages up to a long pause being one talk") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(10)));
  tell(database, [](ArchiveFacts& facts) {
    facts.keepConnection(connected(slug("mira"), day(11)));
    for (const int at : {2, 3, 5, 12, 42, 73}) { // 30 days are no pause, 31 are
      facts.keepMessage(received(slug("mira"), day(at)));
    }
    facts.keepMessage(sent(slug("mira"), day(12)));
    facts.keepMessage(received(slug("noor"), day(4)));
  });
  const auto sender = findSender(database, slug("mira"))->id;
  const std::vector<std::string> all{"talk 1 0", "talk 5 1", "connection", "request 01"};
  const auto whole = timeline(database, sender, 10, {});
  CHECK(describe(whole.events) == all);
  const auto& talk = std::get<TalkEvent>(whole.events.at(1));
  CHECK(talk.firstAt == day(2));
  CHECK(talk.at == day(42));
  CHECK_FALSE(talk.pitch);
  CHECK(std::get<ConnectionEvent>(whole.events.at(2)).position == "Founder");
  std::vector<std::string> paged;
  std::optional<std::string> cursor;
  do {
    const auto page = timeline(database, sender, 1, cursor);
    for (const auto& text : describe(page.events)) {
      paged.push_back(text);
    }
    cursor = page.next;
  } while (cursor);
  CHECK(paged == all);
}
