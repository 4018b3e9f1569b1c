#include "cli/person_words.h"
#include "cli/terminal_json.h"
#include "cli/terminal_text.h"
#include "cli/text_table.h"
#include "unicode/columns.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::cli;

TEST_CASE("text for a terminal keeps letters and makes everything harmless that a terminal would obey") {
  CHECK(terminalText("Zoë 王 \U0001F600") == "Zoë 王 \U0001F600");
  CHECK(terminalText("a\x1B[31mb\x07") == "a\uFFFD[31mb\uFFFD");
  CHECK(terminalText("a\xC2\x9B"
                     "31mb") == "a\uFFFD31mb"); // C1's own CSI
  CHECK(terminalText("\x7F\x08\r") == "\uFFFD\uFFFD\uFFFD");
  CHECK(terminalText("a\u202Eb\u2066c\u200Fd\u2028e\u061Cf") == "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
  CHECK(terminalText("a\xFF\xC3") == "a\uFFFD\uFFFD");
  CHECK(terminalText(std::string("a\0b", 3)) == "a\uFFFDb");
  CHECK(terminalText("one\ntwo\r\nthree\tfour") == "one two three four");
  CHECK(terminalLines("one\ntwo\r\n\x1Bthree", "  ") == "one\n  two\n  \uFFFDthree");
}

TEST_CASE("JSON for a terminal stays readable, and harmful characters are escaped and not lost") {
  const nlohmann::json value{{"name", "Zoë \u202E\u2028\x1B[31m\xC2\x9B\x7F\n"}};
  const auto text = terminalJson(value);
  CHECK(text == "{\n  \"name\": \"Zoë \\u202e\\u2028\\u001b[31m\\u009b\\u007f\\n\"\n}");
  CHECK(nlohmann::json::parse(text) == value);
}

TEST_CASE("a table is as wide as what a terminal shows, and long cells are cut") {
  CHECK(unicode::columns("Zoe\u0308 王") == 6);
  CHECK(unicode::cutToColumns("Mira Okafor", 11) == "Mira Okafor");
  CHECK(unicode::cutToColumns("Mira Okafor", 6) == "Mira …");
  CHECK(unicode::cutToColumns("王王王", 4) == "王…");
  CHECK(textTable({{"NAME", 6}, {"N"}}, {{"王王", "1"}, {"Mira Okafor", "20"}, {"x", ""}}) ==
        "NAME    N\n王王    1\nMira …  20\nx\n");
}

TEST_CASE("words name a person by the address, the slug or the member id") {
  using nlohmann::json;
  const auto slug = [](const char* text) { return json{{"slug", text}}; };
  CHECK(personNamed({"https://www.linkedin.com/in/Mira-Okafor/?trk=x"}) == slug("mira-okafor"));
  CHECK(personNamed({"linkedin.com/in/zo%C3%AB-brandt/en/"}) == slug("zoë-brandt"));
  CHECK(personNamed({"/in/100%-real"}) == slug("100%-real"));
  CHECK(personNamed({"mira-okafor"}) == slug("mira-okafor"));
  CHECK(personNamed({"ACoAAB12cdEF"}) == json{{"memberId", "ACoAAB12cdEF"}});
  CHECK(personNamed({"mira", "okafor"}).is_null());
  CHECK(personNamed({}).is_null());
  for (const char* none : {"", "/in/", "/in/?x", "/in/..", "mira okafor", "a\\b", "/in/a%2Fb", "/in/a%00b"}) {
    INFO(none);
    CHECK(personNamed({none}).is_null());
  }
}
