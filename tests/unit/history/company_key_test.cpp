#include "history/company_key.h"

#include <catch2/catch.hpp>

using serendip::history::companyKey;
using serendip::history::companyKeyOfHeadline;

TEST_CASE("two spellings of a company have the same key") {
  CHECK(companyKey("Tidal Analytics GmbH") == companyKey("tidal  analytics"));
  CHECK(companyKey("Größe & Co. KG") == companyKey("GRÖSSE"));
  CHECK(companyKey("Tidal Analytics") != companyKey("Tidal Logistics"));
}

TEST_CASE("a company that is called like a legal form keeps its name") {
  CHECK(companyKey("SE") == "se");
}

TEST_CASE("a headline names the company where its owner works") {
  CHECK(companyKeyOfHeadline("Founder at Tidal Analytics | Speaker") == "tidal analytics");
  CHECK(companyKeyOfHeadline("Entwicklerin bei Nordlicht GmbH, Kiel") == "nordlicht");
  CHECK(companyKeyOfHeadline("CTO @ Weidenkamp (we are hiring)") == "weidenkamp");
}

TEST_CASE("a headline without a place of work names no company") {
  CHECK(companyKeyOfHeadline("Speaker | Author | Dreamer").empty());
  CHECK(companyKeyOfHeadline("Great at, well, everything").empty());
  CHECK(companyKeyOfHeadline("").empty());
}

TEST_CASE("a company's name that is longer than any name is none") {
  CHECK(companyKeyOfHeadline("Founder at " + std::string(5000, 'x')).empty());
}
