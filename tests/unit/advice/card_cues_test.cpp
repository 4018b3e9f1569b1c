#include "sample_request.h"

#include <catch2/catch.hpp>

using namespace sample;

TEST_CASE("mutual connections count as none, few up to nine, many from ten on, and as nothing when unknown",
          "[advice]") {
  auto request = bareCard();
  CHECK(keys(underOpen(request)) == std::set<std::string_view>{"usualRate"});
  request.mutuals = 0;
  CHECK(keys(underOpen(request)) == std::set<std::string_view>{"mutualsNone", "usualRate"});
  request.mutuals = 1;
  CHECK(reason(underOpen(request), "mutualsFew")->count == 1);
  request.mutuals = 9;
  CHECK(reason(underOpen(request), "mutualsFew")->count == 9);
  request.mutuals = 10;
  CHECK(reason(underOpen(request), "mutualsMany")->count == 10);
}

TEST_CASE("a few mutual connections help more than many", "[advice]") {
  auto few = bareCard();
  few.mutuals = 5;
  auto many = bareCard();
  many.mutuals = 50;
  CHECK(underOpen(few).score > underOpen(many).score);
}

TEST_CASE("a badge that is not there says nothing", "[advice]") {
  auto request = bareCard();
  request.verified = false;
  request.followsYou = false;
  request.premium = false;
  request.openToWork = false;
  CHECK(underOpen(request).score == underOpen(bareCard()).score);
  request.verified = true;
  CHECK(reason(underOpen(request), "verified")->side == Side::reach);
  request.followsYou = true;
  CHECK(reason(underOpen(request), "followsYou")->side == Side::interest);
}

TEST_CASE("an ordinary slug is not held against anybody", "[advice]") {
  const std::string slug =
      GENERATE(as<std::string>{}, "anna-muster-3b1a2278", "anna-muster", "annamuster", "anna1985", "li-wu-9a8b7c6d",
               "dr-anna-muster-12345678", "4u2connect", "r2d2", "анна-мастер", "j-12345678", "");
  CAPTURE(slug);
  auto request = bareCard();
  request.sender.slug = slug;
  CHECK_FALSE(says(underOpen(request), "slugGenerated"));
}

TEST_CASE("a slug without anything like a name counts a little", "[advice]") {
  const std::string slug = GENERATE(as<std::string>{}, "937465018", "3b1a2278x9", "a1b2-c3d4-e5f6");
  CAPTURE(slug);
  auto request = bareCard();
  request.sender.slug = slug;
  const auto suggestion = underOpen(request);
  REQUIRE(says(suggestion, "slugGenerated"));
  CHECK(std::abs(reason(suggestion, "slugGenerated")->weight) < 0.5);
  CHECK(suggestion.action != Action::ignore);
}

TEST_CASE("a sender known only by member id has no slug to judge", "[advice]") {
  auto request = bareCard();
  request.sender = {.slug = std::nullopt, .memberId = "ACoAA0123456789"};
  CHECK(keys(underOpen(request)) == std::set<std::string_view>{"usualRate"});
}

TEST_CASE("the name changes nothing, whatever script it is in", "[advice]") {
  const std::string name =
      GENERATE(as<std::string>{}, "Анна Петрова", "Αννα Παππά", "王小明", "عائشة الهاشمي", "Ọláyínká Adébáyò", "Ana",
               "Jörg Müller", "अनन्या शर्मा", "Anna Петрова", "김민지", "𝓜𝓲𝓻𝓪", "R2 D2", "");
  CAPTURE(name);
  auto request = withNote("We met in Kiel.");
  const auto before = underOpen(request);
  request.name = name;
  const auto after = underOpen(request);
  CHECK(after.action == before.action);
  CHECK(after.score == before.score);
  CHECK(after.utilities.accept == before.utilities.accept);
  CHECK(keys(after) == keys(before));
}

TEST_CASE("look-alike letters of another script within one word are seen", "[advice]") {
  const std::string name = GENERATE(as<std::string>{}, "Mirа Okafor", "Оkafor", "Μira", "Mi\u200Brа");
  CAPTURE(name);
  auto request = bareCard();
  request.name = name;
  CHECK(says(underOpen(request), "nameMixedScripts"));
}
