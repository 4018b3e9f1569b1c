#include "archive/dates.h"
#include "archive/export_date.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::archive;

namespace {

constexpr std::int64_t k8Feb2026 = 1770508800000;
constexpr std::int64_t kAfternoon = ((15 * 60 + 7) * 60 + 9) * 1000;
constexpr std::int64_t kMinute = 60'000;

} // namespace

TEST_CASE("every vintage writes the same day") {
  for (const auto* text : {"08 Feb 2026", "8 feb 2026", "8-Feb-26", "08-Feb-2026", "2026-02-08", "08.02.2026", "8.2.26",
                           "2/8/26, 12:00 AM", "2026-02-08 00:00:00 UTC"}) {
    INFO(text);
    REQUIRE(readDate(text));
    CHECK(readDate(text)->milliseconds == k8Feb2026);
  }
}

TEST_CASE("times are read in the forms of the archive and of spreadsheets") {
  const std::int64_t withoutSeconds = k8Feb2026 + kAfternoon / kMinute * kMinute;
  for (const auto* text : {"2/8/26, 3:07 PM", "02/08/2026, 3:07\u202FPM", "2/8/26, 3:07\u00A0pm", "2026-02-08 15:07",
                           "2026-02-08T15:07Z", "08.02.2026 15:07"}) {
    INFO(text);
    REQUIRE(readDate(text));
    CHECK(readDate(text)->milliseconds == withoutSeconds);
  }
  for (const auto* text : {"2026-02-08 15:07:09 UTC", "2026-02-08T15:07:09.123Z", "2/8/26, 3:07:09 PM"}) {
    INFO(text);
    REQUIRE(readDate(text));
    CHECK(readDate(text)->milliseconds == k8Feb2026 + kAfternoon);
  }
  CHECK(readDate("1/29/26, 12:30 PM")->milliseconds - readDate("1/29/26, 12:30 AM")->milliseconds == 12 * 60 * kMinute);
}

TEST_CASE("a date with slashes and no AM or PM is taken only where it cannot be day first") {
  CHECK(readDate("2/28/2026 15:07"));
  CHECK(readDate("3/3/2026"));
  CHECK_FALSE(readDate("3/4/2026"));
  CHECK_FALSE(readDate("28/2/2026 15:07"));
}

TEST_CASE("what is no date, or in a foreign language, is not guessed") {
  for (const auto* text :
       {"", "yesterday", "08 févr. 2026", "8. Februar 2026", "31 Feb 2026", "2026-13-01", "08 Feb 202",
        "2026-02-08 25:00:00 UTC", "2026-02-08 15:07:09 CET", "13/13/26, 1:00 PM", "2/8/26, 13:07 PM",
        "1/1/1900, 1:00 AM", "08 Feb 2026 and more", "2026-02-08 15:07:09.9999999999", "99999999999999999999",
        "2026-02-08 15:07:99999999999", "2026年2月8日"}) {
    INFO(text);
    CHECK_FALSE(readDate(text));
  }
}

TEST_CASE("the archive's own name tells when it was made") {
  CHECK(exportDateOf("Basic_LinkedInDataExport_02-08-2026.zip")->milliseconds == k8Feb2026);
  CHECK(exportDateOf("/home/ada/Complete_LinkedInDataExport_02-08-2026 (1)/")->milliseconds == k8Feb2026);
  CHECK_FALSE(exportDateOf("Basic_LinkedInDataExport_.zip"));
  CHECK_FALSE(exportDateOf("archive.zip"));
}
