// Whom words on the command line mean.
#include "cli/person_words.h"

#include "cli/sender_argument.h"

#include <catch2/catch.hpp>

#include <string>

using namespace serendip;
using namespace serendip::cli;

TEST_CASE("an address, a slug or a member id names a person, as the site writes it") {
  CHECK(personNamed({"Mira-Okafor"}) == nlohmann::json{{"slug", "mira-okafor"}});
  CHECK(personNamed({"https://www.linkedin.com/in/caf%C3%A9/?trk=x"}) == nlohmann::json{{"slug", "café"}});
  CHECK(personNamed({"linkedin.com/in/a%4"}) == nlohmann::json{{"slug", "a%4"}});
  CHECK(personNamed({"linkedin.com/in/a%4g%"}) == nlohmann::json{{"slug", "a%4g%"}});
  CHECK(personNamed({"ACoAAB12cdEF"}) == nlohmann::json{{"memberId", "ACoAAB12cdEF"}});
  CHECK(senderArgument("ACoAAB12cdEF") == SenderKey{std::nullopt, "ACoAAB12cdEF"});
  CHECK(senderArgument("https://www.linkedin.com/in/Mira-Okafor#top") == SenderKey{"mira-okafor", std::nullopt});
}

TEST_CASE("a slug may have two hundred letters of any script") {
  std::string slug;
  for (int i = 0; i < 200; ++i) {
    slug += "ж";
  }
  CHECK(senderArgument(slug) == SenderKey{slug, std::nullopt});
  CHECK(personNamed({"linkedin.com/in/" + slug}) == nlohmann::json{{"slug", slug}});
  CHECK(personNamed({slug + "ж"}).is_null());
}

TEST_CASE("words that can be no name of a profile are words to search for") {
  for (const auto& words : {std::string(), std::string("."), std::string(".."), std::string("a b"), std::string("a/b"),
                            std::string("a\\b"), std::string("a\nb"), std::string(201, 'x'),
                            std::string("a\x7F"
                                        "b"),
                            std::string("linkedin.com/in/"), std::string("linkedin.com/in/%2e%2E")}) {
    INFO(words);
    CHECK(personNamed({words}).is_null());
    CHECK_FALSE(senderArgument(words));
  }
  CHECK(personNamed({}).is_null());
  CHECK(personNamed({"mira", "okafor"}).is_null());
  CHECK(isAddress({"linkedin.com/in/mira"}));
  CHECK_FALSE(isAddress({"linkedin.com/in/mira", "okafor"}));
  CHECK_FALSE(isAddress({"mira"}));
  CHECK_FALSE(isAddress({}));
}
