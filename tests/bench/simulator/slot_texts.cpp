// SYNTHETIC: what fills the gaps of the patterns. Every company and domain is invented. Sales talk drifts: what sellers
// and investors offer changes every two months, so that words learnt in spring are of little use in autumn.
#include "texts.h"

#include <array>

namespace serendip::simulator {
namespace {

using Words = std::span<const std::string_view>;
using std::string_view;

constexpr std::array<string_view, 16> kRoleEn{
    "Data Engineer",     "Product Manager",   "Software Engineer", "Controller",
    "UX Designer",       "Project Manager",   "Quality Engineer",  "Actuary",
    "Backend Developer", "Marketing Manager", "Architect",         "Analyst",
    "Operations Lead",   "Physicist",         "Security Engineer", "Buyer"};
constexpr std::array<string_view, 12> kRoleDe{
    "Entwickler", "Projektleiterin", "Ingenieur",  "Controllerin", "Produktmanager",      "Einkäuferin",
    "Architekt",  "Datenanalystin",  "Werkleiter", "Referentin",   "Systemadministrator", "Physikerin"};
constexpr std::array<string_view, 14> kField{"Logistics", "Biotech",   "Automation", "Energy",   "Fintech",
                                             "Robotics",  "Insurance", "Healthcare", "Mobility", "Data",
                                             "Quality",   "Chemistry", "Education",  "Retail"};
constexpr std::array<string_view, 12> kFieldDe{"Logistik",     "Biotechnologie", "Automatisierung", "Energie",
                                               "Maschinenbau", "Robotik",        "Versicherung",    "Medizintechnik",
                                               "Mobilität",    "Chemie",         "Bildung",         "Handel"};
constexpr std::array<string_view, 16> kCompany{"Tidal Analytics", "Nordlicht",   "Brightforge", "Quellwerk",
                                               "Lumora",          "Hafenkontor", "Vantelo",     "Oakmere",
                                               "Kantwerk",        "Silbersee",   "Perigon",     "Mistral Labs",
                                               "Ostwind",         "Calderaway",  "Fjordline",   "Steinbach & Rau"};
constexpr std::array<string_view, 10> kPlace{"Kiel",  "Leipzig", "Vienna", "Zürich", "Porto",
                                             "Leeds", "Utrecht", "Graz",   "Oslo",   "Lyon"};
constexpr std::array<string_view, 6> kEvent{"Data Days",     "DevMeet",      "Hannover fair",
                                            "Nordic Summit", "Bits & Brezn", "Expo North"};
constexpr std::array<string_view, 8> kNumber{"10", "15", "20", "30", "45", "60", "77", "90"};
constexpr std::array<string_view, 6> kDomain{"growlane.example", "meetquick.example", "bookmenow.example",
                                             "leadhill.example", "levelzone.example", "startklar.example"};

constexpr std::array<std::array<string_view, 3>, kSeasons> kTopicEn{
    {{"cold email", "lead lists", "outbound on autopilot"},
     {"AI agents", "chat assistants", "AI video"},
     {"offshore developers", "staff augmentation", "nearshore teams"},
     {"SEO audits", "backlinks", "web redesign"},
     {"compliance software", "cyber insurance", "ISO certificates"},
     {"year-end budgets", "corporate gifts", "tax optimisation"}}};
constexpr std::array<std::array<string_view, 2>, kSeasons> kTopicDe{{{"Kaltakquise", "Adresslisten"},
                                                                     {"KI-Agenten", "KI-Videos"},
                                                                     {"externe Entwickler", "Personalleasing"},
                                                                     {"Suchmaschinenoptimierung", "neue Webseiten"},
                                                                     {"Datenschutzsoftware", "Cyberversicherungen"},
                                                                     {"Firmengeschenke", "Steuersparmodelle"}}};
constexpr std::array<std::array<string_view, 2>, kSeasons> kHook{{{"Bitcoin", "DeFi"},
                                                                  {"AI trading", "Tradebots"},
                                                                  {"Gold", "Forex"},
                                                                  {"tokenised real estate", "NFT"},
                                                                  {"Solana", "Memecoins"},
                                                                  {"Ethereum", "staking"}}};

} // namespace

Words slotWords(std::string_view slot, Language language, std::size_t season) {
  const bool german = language == Language::german;
  const auto now = season % kSeasons;
  if (slot == "role") {
    return german ? Words{kRoleDe} : Words{kRoleEn};
  }
  if (slot == "field") {
    return german ? Words{kFieldDe} : Words{kField};
  }
  if (slot == "topic") {
    return german ? Words{kTopicDe[now]} : Words{kTopicEn[now]};
  }
  if (slot == "hook") {
    return kHook[now];
  }
  if (slot == "company") {
    return kCompany;
  }
  if (slot == "place") {
    return kPlace;
  }
  if (slot == "event") {
    return kEvent;
  }
  if (slot == "number") {
    return kNumber;
  }
  return slot == "domain" ? Words{kDomain} : Words{};
}

} // namespace serendip::simulator
