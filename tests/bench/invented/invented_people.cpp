// SYNTHETIC: invented people. Few first names and companies are frequent and most are rare (Zipf's law), which is what
// makes a search hard: the first letters of a frequent name match a hundred thousand people.
#include "invented_people.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace serendip::bench {
namespace {

using std::string_view;

constexpr std::int64_t kBegin = 1'500'000'000'000;
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kYear = 365 * 24 * 60 * kMinute;
constexpr unsigned kOneNoteIn = 20;

constexpr std::array<string_view, 96> kFirstNames{
    "Anna",   "Maria",     "Michael", "Thomas",   "Daniel",  "Sarah",     "David",    "Andreas",   "Julia",
    "Peter",  "Laura",     "Martin",  "John",     "James",   "Stefan",    "Mohammed", "Christian", "Lisa",
    "Robert", "Alexander", "Katrin",  "Ahmed",    "Priya",   "Wei",       "José",     "Carlos",    "Marie",
    "Jean",   "Pierre",    "Sophie",  "François", "Élodie",  "Zoë",       "Chloé",    "Jürgen",    "Jörg",
    "Björn",  "Åsa",       "Søren",   "Øyvind",   "Łukasz",  "Agnieszka", "Zbigniew", "Ewa",       "Ondřej",
    "Jiří",   "Šárka",     "Žaneta",  "Ágnes",    "László",  "Иван",      "Анна",     "Мария",     "Дмитрий",
    "Ольга",  "Ёлка",      "Сергей",  "Юлия",     "Γιώργος", "Μαρία",     "Mira",     "Tarek",     "Noor",
    "Aisha",  "Fatima",    "Hassan",  "Omar",     "Leila",   "Yusuf",     "Ayşe",     "İpek",      "Çağla",
    "Nguyễn", "Trần",      "Hồng",    "Minh",     "Kenji",   "Yuki",      "Haruto",   "Sakura",    "Ravi",
    "Sunita", "Arjun",     "Deepa",   "Kwame",    "Ama",     "Chidi",     "Ngozi",    "Thabo",     "Lindiwe",
    "Xavier", "Quentin",   "Ulla",    "Viktor",   "Wanda",   "Ida"};

constexpr std::array<string_view, 40> kBeginnings{"Ba",  "Be", "Bo",  "Bra", "Da",  "De", "Do",  "Ei", "Fa",  "Fe",
                                                  "Gro", "Ha", "He",  "Ho",  "Ja",  "Ka", "Ke",  "Ko", "Kra", "La",
                                                  "Le",  "Ma", "Me",  "Mü",  "Na",  "Ne", "O",   "Pa", "Pe",  "Ra",
                                                  "Ro",  "Sa", "Sch", "So",  "Sta", "Ta", "Tho", "Va", "We",  "Zi"};
constexpr std::array<string_view, 24> kMiddles{"ber",  "ck",  "del", "fer", "ger",  "lan", "li", "ller",
                                               "mann", "mer", "na",  "ner", "ni",   "ran", "ri", "ro",
                                               "sen",  "ser", "ska", "so",  "ßner", "tel", "ve", "zé"};
constexpr std::array<string_view, 24> kEndings{"",     "",   "a",    "al",   "berg",  "dal",  "er",  "es",
                                               "feld", "ga", "haus", "i",    "ić",    "lund", "man", "nova",
                                               "o",    "ov", "s",    "sson", "stein", "ton",  "ung", "wicz"};

constexpr std::array<string_view, 28> kRoles{
    "Manager",         "Software Engineer", "Consultant",      "Recruiter",      "Founder",  "Head of Marketing",
    "Sales Executive", "Product Manager",   "Data Scientist",  "Student",        "Designer", "Account Manager",
    "Geschäftsführer", "Berater",           "Projektleiterin", "Analyst",        "Teacher",  "Journalist",
    "Directeur",       "Ingénieure",        "Researcher",      "Nurse",          "Lawyer",   "Coach",
    "Inhaber",         "Vertriebsleiter",   "Инженер",         "Quality Manager"};
constexpr std::array<string_view, 24> kCompanyNouns{
    "Analytics",    "Systems", "Logistik", "Energie", "Robotics", "Health",   "Media",    "Partners",
    "Solutions",    "Foods",   "Textil",   "Bank",    "Software", "Networks", "Motoren",  "Design",
    "Versicherung", "Marine",  "Optics",   "Schulen", "Verlag",   "Pharma",   "Aviation", "Xylotechnik"};
constexpr std::array<string_view, 30> kNoteWords{
    "hello", "the",  "I",     "would", "like",    "to",     "connect", "with",     "you",    "and",
    "your",  "work", "about", "met",   "at",      "meetup", "thanks",  "for",      "talk",   "great",
    "grüße", "ich",  "würde", "gerne", "Kontakt", "unsere", "offer",   "platform", "growth", "quick"};

Uuid uuidOf(std::uint64_t number) {
  char text[37];
  std::snprintf(text, sizeof text, "00000000-0000-4000-8000-%012llx", static_cast<unsigned long long>(number));
  return *Uuid::parse(text);
}

template <std::size_t Count> std::string text(const std::array<string_view, Count>& all, std::size_t index) {
  return std::string(all.at(index));
}

} // namespace

/// The place in a list, the first as frequent as in Zipf's law.
std::size_t InventedPeople::common(std::size_t count) {
  const double share = std::uniform_real_distribution(0.0, 1.0)(random_);
  return std::min(static_cast<std::size_t>(std::pow(static_cast<double>(count) + 1, share)) - 1, count - 1);
}

std::string InventedPeople::surname() {
  const std::string begin = text(kBeginnings, common(kBeginnings.size()));
  return begin + text(kMiddles, common(kMiddles.size())) + text(kEndings, random_() % kEndings.size());
}

std::string InventedPeople::headline() {
  return text(kRoles, common(kRoles.size())) + (random_() % 3 == 0 ? " bei " : " at ") + surname() + " " +
         text(kCompanyNouns, common(kCompanyNouns.size()));
}

std::string InventedPeople::note() {
  std::string words;
  for (int i = 0; i < 30; ++i) {
    words += text(kNoteWords, common(kNoteWords.size())) + " ";
  }
  return words;
}

Request InventedPeople::next() {
  const auto number = count_++;
  const auto spread = static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(kYear));
  Request request{.id = uuidOf(number),
                  .sender = {"sender-" + std::to_string(number), std::nullopt},
                  .name = text(kFirstNames, common(kFirstNames.size())) + " " + surname(),
                  .headline = headline(),
                  .note = {},
                  .mutuals = {},
                  .followsYou = {},
                  .verified = {},
                  .premium = {},
                  .openToWork = {},
                  .invitation = {},
                  .seenAt = {kBegin + static_cast<std::int64_t>(number) * kMinute + spread}};
  if (random_() % kOneNoteIn == 0) {
    request.note = note();
  }
  return request;
}

} // namespace serendip::bench
