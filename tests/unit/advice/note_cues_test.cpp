#include "sample_request.h"

#include <catch2/catch.hpp>

using sample::noteSays;

TEST_CASE("a note that tells of a meeting is recognised in English and German", "[advice]") {
  CHECK(noteSays("We met at the Kiel data meetup.", "noteMet"));
  CHECK(noteSays("It was great to meet you yesterday!", "noteMet"));
  CHECK(noteSays("Wir haben uns letzte Woche auf der Messe in Hannover getroffen.", "noteMet"));
  CHECK(noteSays("Schön, dass wir uns gestern in Kiel kennengelernt haben.", "noteMet"));
}

TEST_CASE("a meeting that did not or may not take place is none", "[advice]") {
  CHECK_FALSE(noteSays("I don't think we met, but I like your work.", "noteMet"));
  CHECK_FALSE(noteSays("Have we met?", "noteMet"));
  CHECK_FALSE(noteSays("Wir haben uns noch nicht getroffen.", "noteMet"));
  CHECK_FALSE(noteSays("Wir haben uns leider nie persönlich kennengelernt.", "noteMet"));
  CHECK_FALSE(noteSays("Ich würde Sie gern kennenlernen.", "noteMet"));
  CHECK_FALSE(noteSays("It would be great to meet you.", "noteMet"));
}

TEST_CASE("a gap in a phrase is bounded", "[advice]") {
  CHECK_FALSE(noteSays("Wir haben uns a b c d e f g h i getroffen.", "noteMet"));
  CHECK(noteSays("Wir haben uns a b c d e f g h getroffen.", "noteMet"));
}

TEST_CASE("a note is long from twelve words on, short below, and nothing without a word", "[advice]") {
  CHECK(noteSays("one two three four five six seven eight nine ten eleven twelve", "noteLong"));
  CHECK(noteSays("one two three four five six seven eight nine ten eleven", "noteShort"));
  CHECK_FALSE(noteSays("one two three four five six seven eight nine ten eleven", "noteLong"));
  CHECK_FALSE(noteSays("", "noteShort"));
  CHECK_FALSE(noteSays(" \n\t … !", "noteShort"));
}

TEST_CASE("a link is seen with a scheme, with www or as a domain", "[advice]") {
  CHECK(noteSays("see https://example.org", "noteLink"));
  CHECK(noteSays("see www.example.de/kurs", "noteLink"));
  CHECK(noteSays("see example.com.", "noteLink"));
  CHECK(noteSays("see exam\u200Bple.io/x", "noteLink"));
  CHECK(noteSays("(hafen-werk.de)", "noteLink"));
  CHECK(noteSays("see tidal.zz/kurs", "noteLink")); // with a path any ending will do
  CHECK_FALSE(noteSays("see tidal.zz", "noteLink"));
  CHECK_FALSE(noteSays("see tidal.z/kurs", "noteLink"));
}

TEST_CASE("addresses of mail, abbreviations and missing spaces are no links", "[advice]") {
  CHECK_FALSE(noteSays("write to mira@example.com", "noteLink"));
  CHECK_FALSE(noteSays("I use Node.js and ASP.NET", "noteLink"));
  CHECK_FALSE(noteSays("z.B. in Kiel u.a.", "noteLink"));
  CHECK_FALSE(noteSays("Read your post.At once I wrote.", "noteLink"));
  CHECK_FALSE(noteSays("Wait... what", "noteLink"));
}

TEST_CASE("a telephone number is seen, dates and years are none", "[advice]") {
  CHECK(noteSays("call +49 431 1234567", "notePhone"));
  CHECK(noteSays("call +1 (415) 555-0100", "notePhone"));
  CHECK(noteSays("Tel. 0431/123 4567", "notePhone"));
  CHECK(noteSays("call 415-555-0100", "notePhone"));
  CHECK_FALSE(noteSays("from 01.02.2024 10:00", "notePhone"));
  CHECK_FALSE(noteSays("2019-2024, 12 000 people", "notePhone"));
  CHECK_FALSE(noteSays("4155550100 units", "notePhone"));
}

TEST_CASE("sums and promises of money are seen", "[advice]") {
  CHECK(noteSays("earn $5000 a week", "noteMoney"));
  CHECK(noteSays("nur 499 €", "noteMoney"));
  CHECK(noteSays("1000 Euro", "noteMoney"));
  CHECK(noteSays("USD 300", "noteMoney"));
  CHECK(noteSays("ein passives Einkommen", "noteMoney"));
  CHECK_FALSE(noteSays("the Euro and the dollar", "noteMoney"));
  CHECK_FALSE(noteSays("2 amateurs 3", "noteMoney"));
  CHECK_FALSE(noteSays("3 Europeans", "noteMoney"));
  CHECK_FALSE(noteSays("See you at the Euro 2024", "noteMoney"));
  CHECK(noteSays("500eur a day", "noteMoney"));
}

TEST_CASE("calendars and appointments to book are seen", "[advice]") {
  CHECK(noteSays("https://calendly.com/x", "noteCalendar"));
  CHECK(noteSays("Just book a call with me", "noteCalendar"));
  CHECK(noteSays("Buchen Sie gleich einen Termin", "noteCalendar"));
  CHECK_FALSE(noteSays("the calendar of saints", "noteCalendar"));
}

TEST_CASE("shouting is seen, German nouns and abbreviations are not shouting", "[advice]") {
  CHECK(noteSays("THIS IS YOUR LAST CHANCE TO JOIN", "noteCapitals"));
  CHECK_FALSE(noteSays("HALLO AUS KIEL", "noteCapitals"));
  CHECK_FALSE(noteSays("Die Abteilung Forschung und Entwicklung der NASA und ESA", "noteCapitals"));
}

TEST_CASE("three pictures are many, two are not", "[advice]") {
  CHECK(noteSays("Hi 🚀 there 🔥 you 💰", "noteEmoji"));
  CHECK_FALSE(noteSays("Hi 🙂 there 🙂", "noteEmoji"));
}

TEST_CASE("a pitch is seen by its phrases, not by the trade it comes from", "[advice]") {
  CHECK(noteSays("We help companies like yours", "notePitch"));
  CHECK(noteSays("Ich zeige Ihnen im unverbindlichen Erstgespräch, wie Sie mehr Kunden gewinnen", "notePitch"));
  CHECK_FALSE(noteSays("I work in sales at Hafenwerk and liked your talk on leads", "notePitch"));
}

TEST_CASE("personal advances are seen, praise of work is none", "[advice]") {
  CHECK(noteSays("Hey gorgeous, are you single?", "noteAdvance"));
  CHECK(noteSays("Na Süße, Lust auf ein Date mit dir und mir?", "noteAdvance"));
  CHECK(noteSays("YOU’RE SO BEAUTIFUL", "noteAdvance"));
  CHECK_FALSE(noteSays("Your gorgeous design and the beautiful proof", "noteAdvance"));
  CHECK_FALSE(noteSays("Ihr wunderschöner Artikel", "noteAdvance"));
}
