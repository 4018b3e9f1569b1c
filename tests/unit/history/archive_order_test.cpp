// An archive, a newer archive and what was seen on the page come in any order and more than once: what is known is the
// same in the end.
#include "archive_story.h"
#include "history/decisions.h"
#include "history/outcomes.h"
#include "history/requests.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace serendip;
using namespace serendip::history;

namespace {

using Step = std::function<void(Database&)>;

Step told(std::function<void(ArchiveFacts&)> facts) {
  return [facts = std::move(facts)](Database& database) { tell(database, facts); };
}

std::string name(unsigned person) {
  return "sender-" + std::to_string(person);
}

Request asked(unsigned person, unsigned id, Instant at) {
  auto shown = request(id, person % 3 == 0 ? both(name(person), "ACoAA" + name(person)) : slug(name(person)), at);
  shown.name = "Person " + std::to_string(person);
  if (person % 2 == 0) {
    shown.note = "We met in hall " + std::to_string(person) + " and talked about tides.";
  }
  return shown;
}

ArchivedConnection connection(unsigned person, Instant at, Instant asOf) {
  return {slug(name(person)),
          "Person " + std::to_string(person),
          "Company " + std::to_string(asOf.milliseconds % 7),
          std::nullopt,
          at,
          asOf};
}

ArchivedMessage message(unsigned person, Instant at, bool received) {
  return {person % 3 == 0 ? member("ACoAA" + name(person)) : slug(name(person)),
          "P. " + std::to_string(person),
          at,
          received,
          received ? std::optional(person % 5 == 0) : std::nullopt,
          std::nullopt};
}

/// What happened with one person, each fact from its own source.
void add(std::vector<Step>& story, unsigned person) {
  const auto at = [person](double days) { return day(person * 0.01 + days); };
  story.push_back(told([=](ArchiveFacts& facts) { facts.keepRequest(asked(person, 1000 + person, at(0))); }));
  story.push_back(told([=](ArchiveFacts& facts) { facts.keepConnection(connection(person, at(1), day(500))); }));
  story.push_back(told([=](ArchiveFacts& facts) { facts.keepConnection(connection(person, at(1), day(900))); }));
  story.push_back(told([=](ArchiveFacts& facts) {
    facts.keepRequest(asked(person, 1000 + person, at(0)));
    facts.keepInferredAcceptance(uuid(2000 + person), uuid(1000 + person), at(1));
  }));
  story.push_back(told([=](ArchiveFacts& facts) { facts.keepMessage(message(person, at(2), true)); }));
  if (person % 4 != 0) {
    story.push_back(told([=](ArchiveFacts& facts) { facts.keepMessage(message(person, at(3), person % 4 == 1)); }));
  }
  if (person % 5 == 1) {
    story.push_back([=](Database& database) {
      decide(database, decision(3000 + person, Action::accept, at(1.5)), asked(person, 4000 + person, at(0.5)));
    });
  }
  if (person % 7 == 2) {
    story.push_back([=](Database& database) {
      observe(database, asked(person, 4000 + person, at(0.5)));
      recordOutcome(database, uuid(5000 + person), at(9), slug(name(person)), Outcome::exchange);
    });
  }
}

std::vector<Step> wholeStory() {
  std::vector<Step> story;
  for (unsigned person = 0; person < 24; ++person) {
    add(story, person);
  }
  story.push_back(told([](ArchiveFacts& facts) { facts.keepOwnCompany("Tidal Analytics GmbH"); }));
  story.push_back(told([](ArchiveFacts& facts) { facts.keepOwnCompany("Tidal analytics"); }));
  story.push_back(told([](ArchiveFacts& facts) { facts.setOwner(both("anna", "ACoAAanna")); }));
  return story;
}

std::string after(const std::vector<Step>& story) {
  HistoryFolder folder;
  Database database(folder.file());
  for (const Step& step : story) {
    step(database);
  }
  return everything(database);
}

} // namespace

TEST_CASE("facts in any order, and again, give the same history") {
  auto story = wholeStory();
  const auto expected = after(story);
  CHECK(expected.find("exchange") != std::string::npos);
  CHECK(expected.find("pitch") != std::string::npos);
  CHECK(expected.find("silence") != std::string::npos);
  for (unsigned seed = 1; seed <= 6; ++seed) {
    std::mt19937 random(seed);
    std::ranges::shuffle(story, random);
    CHECK(after(story) == expected);
  }
  auto twice = story;
  twice.insert(twice.end(), story.begin(), story.end());
  CHECK(after(twice) == expected);
}
