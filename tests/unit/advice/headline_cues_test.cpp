#include "sample_request.h"

#include <catch2/catch.hpp>

using sample::headlineSays;

TEST_CASE("a headline names its family in English and German", "[advice]") {
  CHECK(headlineSays("Co-Founder & CEO, Tidal Analytics", "headlineFounder"));
  CHECK(headlineSays("Gründerin | Mutter | Läuferin", "headlineFounder"));
  CHECK(headlineSays("Gruender von Nordlicht", "headlineFounder"));
  CHECK(headlineSays("SENIOR TECHNICAL RECRUITER", "headlineRecruiter"));
  CHECK(headlineSays("Personalberaterin für IT", "headlineRecruiter"));
  CHECK(headlineSays("Backend-Entwickler bei Hafenwerk", "headlineEngineer"));
  CHECK(headlineSays("Ingenieur:in für Windkraft", "headlineEngineer"));
  CHECK(headlineSays("PhD candidate in oceanography", "headlineResearcher"));
  CHECK(headlineSays("Wissenschaftliche Mitarbeiterin, Universität Kiel", "headlineResearcher"));
  CHECK(headlineSays("Freie Journalistin", "headlineJournalist"));
  CHECK(headlineSays("Werkstudent bei Hafenwerk", "headlineStudent"));
  CHECK(headlineSays("Business Development Manager", "headlineSales"));
  CHECK(headlineSays("Vertrieb Nord", "headlineSales"));
  CHECK(headlineSays("Life Coach", "headlineCoach"));
  CHECK(headlineSays("Finanzielle Freiheit durch Krypto", "headlineCrypto"));
}

TEST_CASE("a word within a word is not the word", "[advice]") {
  CHECK_FALSE(headlineSays("Salesforce administrator", "headlineSales"));
  CHECK_FALSE(headlineSays("Cryptography lecturer", "headlineCrypto"));
  CHECK_FALSE(headlineSays("Internal auditor", "headlineStudent"));
  CHECK_FALSE(headlineSays("Coachella volunteer", "headlineCoach"));
}

TEST_CASE("the longer phrase keeps the shorter one from matching", "[advice]") {
  CHECK_FALSE(headlineSays("Agile Coach", "headlineCoach"));
  CHECK_FALSE(headlineSays("Business developer", "headlineEngineer"));
  CHECK(headlineSays("Business developer", "headlineSales"));
  CHECK_FALSE(headlineSays("PhD student", "headlineStudent"));
  CHECK(headlineSays("PhD student", "headlineResearcher"));
  CHECK_FALSE(headlineSays("Data scientist", "headlineResearcher"));
}

TEST_CASE("a headline may name several families and each counts once", "[advice]") {
  const auto suggestion = sample::underOpen(sample::withHeadline("Founder, founder, Coach and again coach"));
  CHECK(sample::keys(suggestion) == std::set<std::string_view>{"headlineFounder", "headlineCoach"});
  CHECK(suggestion.reasons.size() == 2);
}

TEST_CASE("a headline of no known family says nothing", "[advice]") {
  CHECK(sample::keys(sample::underOpen(sample::withHeadline("Nurse at St. Ansgar"))) ==
        std::set<std::string_view>{"usualRate"});
  CHECK(sample::keys(sample::underOpen(sample::withHeadline(""))) == std::set<std::string_view>{"usualRate"});
}
