#include "sample_request.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

using namespace sample;

namespace {

std::string times(int count, std::string_view part) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += part;
  }
  return text;
}

std::vector<std::pair<std::string, std::string>> hostileNotes() {
  std::string everyControl;
  for (int c = 1; c < 32; ++c) {
    everyControl += static_cast<char>(c);
  }
  return {{"empty", ""},
          {"emoji", times(2000, "🚀")},
          {"one word", times(2000, "a")},
          {"right to left", times(200, "مرحبا بك ")},
          {"overrides", times(1000, "\u202E\u2066")},
          {"controls", times(60, everyControl)},
          {"marks", "a" + times(1000, "\u0301\u0316")},
          {"long decompositions", times(2000, "\uFDFA")},
          {"not UTF-8", times(1000, "\xF0\x9F")},
          {"almost a phrase", times(300, "haben uns ")},
          {"almost links", times(400, "a.b.c")},
          {"almost phones", times(500, "+0 (")},
          {"digits", times(2000, "7")},
          {"spaces and signs", times(1000, "$ ")},
          {"capitals", times(2000, "Ä")},
          {"unassigned", times(500, "\xF3\xB0\x80\x80\xEF\xBF\xBF")}};
}

} // namespace

TEST_CASE("a hostile note gets an ordinary answer", "[advice]") {
  for (const auto& [name, note] : hostileNotes()) {
    CAPTURE(name);
    for (const auto& wish : philosophies()) {
      auto request = withNote(note);
      request.headline = note.substr(0, 500);
      request.name = note;
      const auto suggestion = advise(request, {}, wish);
      CHECK(std::isfinite(suggestion.score));
      CHECK(std::isfinite(suggestion.utilities.accept));
      CHECK_FALSE(suggestion.reasons.empty());
      CHECK(suggestion.action != Action::block);
    }
  }
}

TEST_CASE("no note takes long", "[advice]") {
  // 50 ms leaves room for a debug build under a sanitizer; anything quadratic takes longer.
  for (const auto& [name, note] : hostileNotes()) {
    CAPTURE(name);
    const auto request = withNote(note);
    underOpen(request); // the prior is read once
    const auto begin = std::clock();
    underOpen(request);
    CHECK(std::clock() - begin < CLOCKS_PER_SEC / 20); // of the processor, however busy the machine is
  }
}
