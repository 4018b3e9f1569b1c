// Addresses, dates and rows at the edges of what is understood.
#include "archive/dates.h"
#include "archive/export_date.h"
#include "archive/profile_address.h"
#include "archive/row_text.h"

#include <catch2/catch.hpp>

#include <string>

using namespace serendip;
using namespace serendip::archive;

TEST_CASE("an address is a profile's only on LinkedIn's own host, and only one segment of it counts") {
  for (const auto* address : {"linkedin.com", "https://linkedin.com", "http:///in/mira", "x/in/mira", "in/mira",
                              "https://linkedin.com.evil.example/in/mira", "https://www.linkedin.com/IN/mira",
                              "https://www.linkedin.com/in/mira%2", "https://www.linkedin.com/in/mira%",
                              "https://www.linkedin.com/in/mira%2G", "https://www.linkedin.com/in/mira%G2",
                              "https://www.linkedin.com/in/mira%@@", "https://www.linkedin.com/in/.",
                              "https://www.linkedin.com/in/a b", "https://www.linkedin.com/in/a%7Fb",
                              "https://www.linkedin.com/in/a%C2%85b", "https://www.linkedin.com/in/a%5Cb"}) {
    INFO(address);
    CHECK_FALSE(readProfileAddress(address));
  }
  CHECK(readProfileAddress("HTTPS://LINKEDIN.COM/in/mira")->slug == "mira");
  CHECK(readProfileAddress("https://www.linkedin.com/in/caf%c3%a9")->slug == "café");
  CHECK(readProfileAddress("https://www.linkedin.com/in/a%C2%A0b")->slug == "a\u00A0b");
}

TEST_CASE("what only begins like a member id is a slug") {
  for (const auto* slug : {"ACoAshort", "ACoAAB12cdEF.x9y", "ACoAAB12cdEFéx9", "XCoAAB12cdEF_-x9"}) {
    INFO(slug);
    const auto key = readProfileAddress("https://www.linkedin.com/in/" + std::string(slug));
    REQUIRE(key);
    CHECK(key->slug);
    CHECK_FALSE(key->memberId);
  }
  CHECK(textOf({std::nullopt, "ACoAAB12cdEF_-x9"}) == "id/ACoAAB12cdEF_-x9");
  CHECK(textOf({"mira", std::nullopt}) == "in/mira");
}

TEST_CASE("a date that is almost one is none") {
  for (const auto* text : {"08 Fe",
                           "08 ebr 2026",
                           "08 anf 2026",
                           "08/Feb/2026",
                           "08 Feb",
                           "08 Feb 2026 15",
                           "08 Feb 2026 15:7",
                           "2026-02-08 15:07:9",
                           "2026-02-08 15:07:60x",
                           "2026-02-08 24:00",
                           "2026-02-08 15:60",
                           "2026-02-08 15:07:61",
                           "2/8/26, 0:07 AM",
                           "2/8/26, 3:07 XM",
                           "2/8",
                           "2/8/",
                           "/8/26",
                           "8.2",
                           "8..26",
                           ".2.26",
                           "8.2.",
                           "2026-02",
                           "2026-2-8",
                           "2101-01-01",
                           "2026/02/08",
                           "8.2.260",
                           "\xFF/8/26, 3:07 PM",
                           "2/8/26,\0 3:07 PM"}) {
    INFO(text);
    CHECK_FALSE(readDate(text));
  }
  CHECK_FALSE(readDate(std::string(41, '1')));
  for (const auto* text : {"2026-02-08 23:59:60", "2026-02-08 00:00:00 GMT", "12/31/26, 12:59:59 am", "31.12.2100"}) {
    INFO(text);
    CHECK(readDate(text));
  }
}

TEST_CASE("a name of an archive with another date behind it tells no day") {
  CHECK_FALSE(exportDateOf("Basic_LinkedInDataExport_02.08.2026.zip"));
  CHECK_FALSE(exportDateOf("Basic_LinkedInDataExport_02-08.2026.zip"));
  CHECK_FALSE(exportDateOf("Basic_LinkedInDataExport_2026-02-08.zip"));
  CHECK_FALSE(exportDateOf("Basic_LinkedInDataExport_13-08-2026.zip"));
}

TEST_CASE("a text is cut to its length between characters, and refused with a NUL in it") {
  CHECK(readText("Note", "äöü", 2) == "äö");
  CHECK(readText("Note", "äö", 2) == "äö");
  CHECK_FALSE(readText("Note", "", 2));
  CHECK_FALSE(readText("Note", "x", 0));
  CHECK_THROWS_AS(readText("Note", std::string_view("a\0b", 3), 9), RowProblem);
  CHECK_THROWS_AS(readText("Note", "a\xC3", 1), RowProblem);
}
