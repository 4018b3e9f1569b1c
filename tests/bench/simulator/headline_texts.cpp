// SYNTHETIC: invented headlines, in English and German.
#include "texts.h"

#include <array>

namespace serendip::simulator {
namespace {

using Patterns = std::span<const std::string_view>;
using std::string_view;

struct OfType {
  Patterns english;
  Patterns german;
};

constexpr std::array<string_view, 9> kPeerEn{"{role} at {company}",          "{role}, {field}",
                                             "Senior {role} at {company}",   "{role} | {field} | {field}",
                                             "Head of {field} at {company}", "{role} @ {company}",
                                             "{field} lead at {company}",    "Team lead {field}, ex-{company}",
                                             "{role} working on {field}"};
constexpr std::array<string_view, 7> kPeerDe{"{role} bei {company}",
                                             "{role} | {field}",
                                             "Senior {role} bei {company}",
                                             "Leitung {field} bei {company}",
                                             "{role} – {field} und {field}",
                                             "Teamleitung {field}, {company}",
                                             "{role} in {place}"};

constexpr std::array<string_view, 6> kFounderEn{"Founder & CEO, {company}",
                                                "Co-Founder at {company} ({field})",
                                                "Building {company}",
                                                "Founder of {company} | {field} for everyone",
                                                "CEO at {company}, we are hiring",
                                                "Managing director, {company}"};
constexpr std::array<string_view, 5> kFounderDe{"Gründer von {company}", "Gründerin und Geschäftsführerin, {company}",
                                                "Geschäftsführer bei {company}", "CEO {company} | {field}",
                                                "Baut gerade {company} auf"};

constexpr std::array<string_view, 6> kRecruiterEn{"Recruiter at {company}",
                                                  "Talent acquisition for {field}",
                                                  "Connecting {field} people with great teams | {company}",
                                                  "Hiring {role}s in {place}",
                                                  "People partner at {company}",
                                                  "Executive search, {field}"};
constexpr std::array<string_view, 5> kRecruiterDe{"Recruiterin bei {company}", "Personalberater {field}",
                                                  "HR Business Partner, {company}", "Wir suchen {role} in {place}",
                                                  "Talentsuche {field} | {company}"};

constexpr std::array<string_view, 6> kResearcherEn{
    "PhD candidate, {field}, University of {place}", "Professor of {field} in {place}", "Researcher on {field}",
    "Freelance journalist covering {field}",         "Editor, {company} magazine",      "Postdoc in {field}"};
constexpr std::array<string_view, 5> kResearcherDe{"Wissenschaftliche Mitarbeiterin, Universität {place}",
                                                   "Professor für {field}, {place}", "Doktorand in {field}",
                                                   "Journalistin, schreibt über {field}", "Redakteur bei {company}"};

constexpr std::array<string_view, 6> kStudentEn{"Student of {field} at University of {place}",
                                                "BSc {field}, looking for an internship",
                                                "{field} undergraduate, {place}",
                                                "Aspiring {role}",
                                                "MSc student | {field}",
                                                "Graduate in {field}, open to first roles"};
constexpr std::array<string_view, 5> kStudentDe{"Student {field}, Hochschule {place}",
                                                "Werkstudentin {field} bei {company}", "Masterstudentin {field}",
                                                "Auf der Suche nach einem Praktikum in {field}", "Angehender {role}"};

constexpr std::array<string_view, 8> kSellerEn{"{topic} that books meetings while you sleep",
                                               "Helping {field} companies win with {topic}",
                                               "Account executive at {company} | {topic}",
                                               "I help {role}s get {number} leads a month",
                                               "Sales development, {company}",
                                               "Growth partner for B2B | {topic}",
                                               "{topic} for {field} teams | DM me",
                                               "Client success & partnerships, {company}"};
constexpr std::array<string_view, 6> kSellerDe{
    "{topic} für den Mittelstand",       "Mehr Anfragen durch {topic}",
    "Vertrieb bei {company} | {topic}",  "Ich bringe {field}-Firmen {number} neue Kunden im Monat",
    "Partner für {topic} | Schreib mir", "Key Account Manager, {company}"};

constexpr std::array<string_view, 6> kCoachEn{"Executive coach | unlock your next level",
                                              "Mindset mentor for {role}s",
                                              "From burnout to breakthrough | {number} clients",
                                              "Leadership coaching & {topic}",
                                              "I help high performers find clarity",
                                              "Speaker. Author. Mentor."};
constexpr std::array<string_view, 5> kCoachDe{"Coach für Führungskräfte", "Mentorin | Klarheit im Beruf",
                                              "Dein nächstes Level | {number} Klienten",
                                              "Business-Coaching und {topic}", "Speaker, Autor, Mentor"};

constexpr std::array<string_view, 6> kInvestmentEn{"Crypto investor | {number}x portfolio",
                                                   "Financial freedom through {hook}",
                                                   "Digital assets strategist, {hook}",
                                                   "Private wealth | {hook} | DM for details",
                                                   "Forex & {hook} trader",
                                                   "Portfolio manager, {company} Capital"};
constexpr std::array<string_view, 5> kInvestmentDe{"Finanzielle Freiheit mit {hook}", "Krypto und {hook}",
                                                   "Vermögensaufbau | {hook}", "Trader | {number} % im Jahr",
                                                   "Unabhängig leben dank {hook}"};

constexpr std::array<string_view, 5> kAdvancesEn{"Self-employed", "Offshore engineer, widower",
                                                 "God first. Honest and caring", "Looking for good people",
                                                 "US Army | peacekeeping"};
constexpr std::array<string_view, 4> kAdvancesDe{"Selbstständig", "Auf der Suche nach netten Menschen",
                                                 "Ehrlich, treu, humorvoll", "Das Leben ist schön"};

constexpr std::array<string_view, 5> kFakeEn{"Consultant", "Senior consultant, Global {field} Insights",
                                             "Project manager at {company} International", "Manager",
                                             "Expert network associate | paid consultations"};
constexpr std::array<string_view, 4> kFakeDe{"Berater", "Projektmanagerin bei {company} International", "Managerin",
                                             "Netzwerk für Fachberatung | vergütete Gespräche"};

constexpr std::array<string_view, 4> kNuisanceEn{
    "Independent thinker", "Truth matters", "{role} (unemployed, thanks to the system)", "Inventor of {field} 2.0"};
constexpr std::array<string_view, 3> kNuisanceDe{"Freigeist", "Querdenker und Erfinder", "{role} im Unruhestand"};

constexpr std::array<OfType, kSenderTypes> kHeadlines{{{kPeerEn, kPeerDe},
                                                       {kPeerEn, kPeerDe},
                                                       {kFounderEn, kFounderDe},
                                                       {kRecruiterEn, kRecruiterDe},
                                                       {kResearcherEn, kResearcherDe},
                                                       {kStudentEn, kStudentDe},
                                                       {kSellerEn, kSellerDe},
                                                       {kCoachEn, kCoachDe},
                                                       {kInvestmentEn, kInvestmentDe},
                                                       {kAdvancesEn, kAdvancesDe},
                                                       {kFakeEn, kFakeDe},
                                                       {kNuisanceEn, kNuisanceDe}}};

} // namespace

Patterns headlinePatterns(SenderType type, Language language) {
  const auto& ofType = kHeadlines.at(static_cast<std::size_t>(type));
  return language == Language::german ? ofType.german : ofType.english;
}

} // namespace serendip::simulator
