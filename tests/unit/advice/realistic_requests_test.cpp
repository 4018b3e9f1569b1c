// A dozen requests as they come, and what each philosophy should say to them.
#include "sample_request.h"

#include <catch2/catch.hpp>

#include <array>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

using namespace sample;

namespace {

constexpr auto A = Action::accept;
constexpr auto I = Action::ignore;
constexpr auto L = Action::lookFirst;
constexpr auto B = Action::block;

struct Row {
  std::string what;
  std::array<Action, 4> expected; // open, balanced, known, careful
  Request request;
  SenderHistory history = {};
};

Request card(std::optional<std::string> headline, std::optional<std::string> note = {},
             std::optional<int> mutuals = {}) {
  auto request = bareCard();
  request.headline = std::move(headline);
  request.note = std::move(note);
  request.mutuals = mutuals;
  return request;
}

Request verifiedFollower(Request request) {
  request.verified = true;
  request.followsYou = true;
  return request;
}

std::vector<Row> rows() {
  return {
      {"bare card", {A, A, I, I}, card({})},
      {"nurse, 3 mutual", {A, A, L, L}, card("Nurse at St. Ansgar", {}, 3)},
      {"founder who met us", {A, A, A, A}, card("Founder, Tidal Analytics", "We met at the Kiel data meetup.", 4)},
      {"Entwicklerin nach Messe",
       {A, A, A, A},
       card("Softwareentwicklerin", "Wir haben uns gestern auf der Messe in Hannover getroffen. Schön war es!", 2)},
      {"recruiter, 25 mutual", {A, A, L, A}, card("Senior Technical Recruiter", {}, 25)},
      {"Journalistin folgt, echt",
       {A, A, L, A},
       verifiedFollower(card("Freie Journalistin",
                             "Ich recherchiere zu Gezeitenkraftwerken und habe Ihren Vortrag mit Gewinn gelesen.", 1))},
      {"Vertrieb ohne Notiz", {L, I, I, I}, card("Vertriebsleiter Nord", {}, std::nullopt)},
      {"crypto coach", {I, I, I, I}, card("Crypto Coach | Financial Freedom", {}, 0)},
      {"pitch, link, calendar",
       {I, I, I, I},
       card("Lead Generation Expert",
            "Hi! We help companies like yours get more leads. Book a call: https://calendly.com/kx", 7)},
      {"Akquise",
       {I, I, I, I},
       card("Gründer", "Ich unterstütze Unternehmen dabei, mehr Kunden zu gewinnen. Buchen Sie gleich Ihren Termin: "
                       "www.beispiel.de/termin")},
      {"advance", {I, I, I, I}, card("Engineer", "Hey gorgeous, are you single?", 12)},
      {"Anmache",
       {I, I, I, I},
       card("Unternehmer", "Du bist so hübsch, ich will dich kennenlernen, schick mir deine Nummer", 3)},
      {"ignored once, asks again",
       {A, A, I, L},
       card("Gardener in Husum"),
       {.earlierRequests = 1, .ignored = 1, .requestsSinceIgnored = 0}},
      {"fifth time after ignoring",
       {B, B, B, B},
       card("Gardener in Husum"),
       {.earlierRequests = 5, .ignored = 1, .requestsSinceIgnored = 4}},
      {"unwelcome before",
       {B, B, B, B},
       card("Consultant", "Long time no see"),
       {.earlierRequests = 1, .accepted = 1, .unwelcome = 1}},
      {"useful before", {A, A, A, A}, card("Student"), {.earlierRequests = 1, .accepted = 1, .exchanges = 1}},
  };
}

std::string line(const Row& row) {
  std::ostringstream text;
  text << std::left << std::setw(28) << row.what;
  for (const auto& wish : philosophies()) {
    const auto suggestion = advise(row.request, row.history, wish);
    text << std::setw(10) << word(suggestion.action) << std::right << std::setw(7) << std::fixed << std::setprecision(2)
         << suggestion.utilities.accept << "  " << std::left;
  }
  for (const auto& reason : underOpen(row.request, row.history).reasons) {
    text << ' ' << reason.key << std::showpos << std::setprecision(1) << reason.weight << std::noshowpos;
  }
  return text.str();
}

} // namespace

TEST_CASE("realistic requests get the advice that their philosophy means", "[advice]") {
  for (const auto& row : rows()) {
    for (std::size_t i = 0; i < philosophies().size(); ++i) {
      const auto& wish = philosophies()[i];
      INFO(line(row));
      INFO("under " << word(wish.name) << " expected " << word(row.expected.at(i)));
      CHECK(advise(row.request, row.history, wish).action == row.expected.at(i));
    }
  }
}
