// SYNTHETIC: invented notes, in English and German.
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

constexpr std::array<string_view, 6> kAcquaintanceEn{
    "Hi, we met at {event} in {place}, I enjoyed our talk about {field}.",
    "Good to see you at {event}! Let us stay in touch.",
    "We worked together at {company}, a while ago. How are you?",
    "We sat next to each other at the {field} session of {event}.",
    "It was a pleasure to talk to you in {place}. As promised, here I am.",
    "Greetings from your old team at {company}!"};
constexpr std::array<string_view, 5> kAcquaintanceDe{
    "Hallo, wir haben uns auf der {event} in {place} über {field} unterhalten.",
    "Schön, dass wir uns auf der {event} getroffen haben!",
    "Wir haben früher zusammen bei {company} gearbeitet. Wie geht es dir?", "Danke für das gute Gespräch in {place}.",
    "Viele Grüße vom alten Team bei {company}!"};

constexpr std::array<string_view, 5> kPeerEn{"Your post about {field} was helpful, thank you.",
                                             "I work on {field} too and would like to follow what you do.",
                                             "Fellow {role} here, saying hello from {place}.",
                                             "Read your article on {field}. I had a question about the second part.",
                                             "We both know people at {company}; happy to connect."};
constexpr std::array<string_view, 4> kPeerDe{"Dein Beitrag über {field} hat mir geholfen, danke.",
                                             "Ich arbeite auch an {field} und freue mich auf den Austausch.",
                                             "Gruß aus {place}, ebenfalls {role}.",
                                             "Eine Frage zu Ihrem Vortrag über {field}: gibt es die Folien?"};

constexpr std::array<string_view, 4> kFounderEn{
    "We are building {company} for {field} and your experience caught my eye.",
    "Would love your view on what we do in {field}. No strings attached.",
    "Saw your talk on {field}. We try to solve just that at {company}.",
    "Fellow founder in {place}. Let us compare notes some day."};
constexpr std::array<string_view, 3> kFounderDe{"Wir bauen {company} auf und suchen Rat zu {field}.",
                                                "Ihr Vortrag über {field} passt genau zu dem, was wir tun.",
                                                "Gründer aus {place}, würde mich gern einmal austauschen."};

constexpr std::array<string_view, 4> kRecruiterEn{
    "I am looking for a {role} in {place}; your profile fits well. May I send you the details?",
    "{company} is hiring for {field}. Would you be open to a chat?",
    "Your background in {field} is impressive. I have a role in {place}.",
    "Are you open to new opportunities as {role}?"};
constexpr std::array<string_view, 3> kRecruiterDe{
    "Für {company} suche ich {role} in {place}. Darf ich Ihnen mehr schicken?",
    "Sind Sie offen für eine neue Stelle im Bereich {field}?", "Ihr Profil passt gut zu einer Position bei {company}."};

constexpr std::array<string_view, 4> kResearcherEn{
    "I am writing about {field} and would like to ask you two questions.",
    "For my thesis on {field} I interview practitioners. Would you take part?",
    "Your paper on {field} is on my reading list; may I ask about the data?", "We plan a panel on {field} in {place}."};
constexpr std::array<string_view, 3> kResearcherDe{
    "Ich recherchiere zu {field} und hätte zwei Fragen an Sie.",
    "Für meine Arbeit über {field} befrage ich Fachleute. Hätten Sie Zeit?",
    "Wir planen eine Runde zu {field} in {place}."};

constexpr std::array<string_view, 4> kStudentEn{
    "I study {field} in {place} and admire your work.", "I would be grateful for advice on becoming a {role}.",
    "Your lecture on {field} was great. I would like to learn more.", "Does {company} take interns in {field}?"};
constexpr std::array<string_view, 3> kStudentDe{"Ich studiere {field} in {place} und lese Ihre Beiträge gern.",
                                                "Haben Sie einen Rat, wie man {role} wird?",
                                                "Nimmt {company} Praktikanten in {field}?"};

constexpr std::array<string_view, 6> kSellerEn{
    "Hi, we help {field} companies with {topic}. Do you have {number} minutes this week?",
    "Quick question: who handles {topic} at your company? We get teams {number} meetings a month.",
    "Loved your profile! We built {topic} that pays for itself in {number} days. Worth a chat? https://{domain}/call",
    "I noticed you are in {field}. Our {topic} saved similar firms {number} hours. Pick a slot: {domain}/meet",
    "Most {role}s waste money on the wrong tools. We fix that with {topic}. Interested?",
    "Would it be crazy to talk about {topic} for {number} minutes?"};
constexpr std::array<string_view, 4> kSellerDe{
    "Hallo, wir unterstützen {field}-Unternehmen mit {topic}. Haben Sie {number} Minuten?",
    "Wer kümmert sich bei Ihnen um {topic}? Wir bringen {number} Termine im Monat.",
    "Mit {topic} sparen Firmen wie Ihre {number} Stunden. Termin: {domain}/termin",
    "Spannendes Profil! Darf ich Ihnen {topic} zeigen?"};

constexpr std::array<string_view, 4> kCoachEn{
    "I help people like you reach the next level. Free session? {domain}/start",
    "What would change if you had clarity? My {number} day program starts soon.",
    "Your journey inspires me. I run a mastermind on {topic}, a few seats are left.",
    "Ready to double your impact in {number} weeks?"};
constexpr std::array<string_view, 3> kCoachDe{
    "Bereit für dein nächstes Level? Erstes Gespräch kostenlos: {domain}/start",
    "Mein Programm über {number} Wochen beginnt bald, wenige Plätze frei.",
    "Deine Reise inspiriert mich. Wo willst du in einem Jahr stehen?"};

constexpr std::array<string_view, 5> kInvestmentEn{
    "I turned $500 into ${number}00 with {hook}. I can show you how.",
    "Are you open to a second income? {hook} works from your phone. Write me on WhatsApp +44 7700 9{number}{number}",
    "My uncle is an analyst, his {hook} signals are {number}% right. Let me share them.",
    "Exclusive {hook} group, only {number} seats. No risk.", "Hello dear, do you invest? {hook} changed my life."};
constexpr std::array<string_view, 3> kInvestmentDe{"Aus 500 € wurden mit {hook} {number}00 €. Ich zeige dir, wie.",
                                                   "Suchst du ein zweites Einkommen? {hook} geht vom Handy aus.",
                                                   "Exklusive Gruppe zu {hook}, nur {number} Plätze, ohne Risiko."};

constexpr std::array<string_view, 5> kAdvancesEn{"Hello dear, your picture made my day. Can we be friends?",
                                                 "You have a lovely smile. I would like to know you better.",
                                                 "Hi beautiful, are you single?",
                                                 "I am new here and looking for a serious friendship with you.",
                                                 "Such a pretty lady should not be alone. Write me please."};
constexpr std::array<string_view, 4> kAdvancesDe{
    "Hallo, dein Bild gefällt mir sehr. Wollen wir uns kennenlernen?", "Du hast ein schönes Lächeln. Bist du vergeben?",
    "Hey Süße, schreib mir mal.", "Ich suche eine ernsthafte Freundschaft mit dir."};

constexpr std::array<string_view, 4> kFakeEn{"Our clients pay for short consultations on {field}. Are you interested?",
                                             "We pay well for your insight into {field}. It is confidential.",
                                             "Nice to meet you, I like to make friends from all the world.",
                                             "Hello, I wish to join your professional network for exchange."};
constexpr std::array<string_view, 3> kFakeDe{
    "Unsere Kunden zahlen für kurze Beratungen zu {field}. Haben Sie Interesse?",
    "Guten Tag, ich möchte gern Ihrem Netzwerk beitreten zum Austausch.",
    "Vertrauliche und gut bezahlte Beratung zu {field}."};

constexpr std::array<string_view, 5> kNuisanceEn{
    "Why do you never answer? I asked you before.",
    "You really should read my theory of {field}. Everybody ignores it.", "I will keep asking until you accept.",
    "Third attempt. You owe me an answer about {field}.", "I know where you work, {company}. Talk to me."};
constexpr std::array<string_view, 3> kNuisanceDe{"Warum antworten Sie nie? Ich habe schon einmal gefragt.",
                                                 "Lesen Sie endlich meine Theorie zu {field}!",
                                                 "Ich frage so lange, bis Sie annehmen."};

constexpr std::array<OfType, kSenderTypes> kNotes{{{kAcquaintanceEn, kAcquaintanceDe},
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

Patterns notePatterns(SenderType type, Language language) {
  const auto& ofType = kNotes.at(static_cast<std::size_t>(type));
  return language == Language::german ? ofType.german : ofType.english;
}

} // namespace serendip::simulator
