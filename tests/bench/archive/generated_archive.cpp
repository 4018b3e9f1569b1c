#include "generated_archive.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>

namespace serendip::bench {
namespace {

constexpr std::int64_t kNewest = 1'771'000'000; // seconds: February 2026
constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kYears = 10 * 365 * kDay;

constexpr std::array<std::string_view, 24> kFirst{"Mira", "Jonas", "Aïcha", "Pelle", "Zoë",   "Tarek", "Ilse", "Bao",
                                                  "Nour", "Ruth",  "Davi",  "Kofi",  "Saana", "Luka",  "Hana", "Olu",
                                                  "Ines", "Arvid", "Mei",   "Rafa",  "Tove",  "Emre",  "Lia",  "Joost"};
constexpr std::array<std::string_view, 24> kLast{"Okafor",   "Weber",  "Lindqvist", "Haddad", "Petrov",  "Ngata",
                                                 "Moreau",   "Kimura", "Alvarez",   "Brandt", "Dlamini", "Ferri",
                                                 "Grönlund", "Iqbal",  "Jansen",    "Kaya",   "Larsen",  "Mbeki",
                                                 "Novak",    "Osei",   "Pires",     "Quist",  "Rossi",   "Sato"};
constexpr std::array<std::string_view, 12> kCompany{"Tidal Analytics", "Nordlicht GmbH", "Acorn, Inc.",  "Blue Kiln",
                                                    "Fjord Systems",   "Harbor Mills",   "Juniper Labs", "Kestrel AG",
                                                    "Lumen Works",     "Meadow & Sons",  "Orbit Nine",   "Pine Street"};
constexpr std::array<std::string_view, 8> kPosition{"Software Engineer", "Head of Sales",  "Recruiter",
                                                    "Founder, CEO",      "Data Scientist", "Student",
                                                    "Product Manager",   "Researcher"};
constexpr std::array<std::string_view, 14> kSentence{"Thank you for connecting!",
                                                     "How have you been since the meetup?",
                                                     "I read your article on tides with great interest.",
                                                     "We help companies like yours to double their revenue.",
                                                     "Are you free for a quick 15-minute call next week?",
                                                     "The slides are ready; I put them into the folder.",
                                                     "She said \"maybe\" and left it at that.",
                                                     "Our platform has a special offer until Friday.",
                                                     "Let me know what you think.",
                                                     "Danke, das hat mir sehr geholfen.",
                                                     "The train was late, so I missed the first talk.",
                                                     "Could you introduce me to your colleague?",
                                                     "Happy birthday!",
                                                     "See you in Kiel."};

class Writer {
public:
  Writer(const std::filesystem::path& folder, const ArchiveSize& size)
      : folder_(folder), size_(size), random_(size.seed) {}

  void connections();
  void invitations();
  void messages();
  void owner();

private:
  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }

  template <class List> std::string_view oneOf(const List& list) { return list[below(list.size())]; }

  std::ofstream file(const char* name) {
    std::ofstream out(folder_ / name, std::ios::binary);
    if (!out) {
      throw std::runtime_error((folder_ / name).string() + " cannot be written");
    }
    return out;
  }

  static std::string first(std::size_t person) { return std::string(kFirst[person % kFirst.size()]); }

  static std::string last(std::size_t person) {
    return std::string(kLast[person / kFirst.size() % kLast.size()]) + (person % 50 == 7 ? ", Ph.D." : "");
  }

  static std::string name(std::size_t person) { return first(person) + ' ' + last(person); }

  static std::string address(std::size_t person) {
    return "https://www.linkedin.com/in/member-" + std::to_string(person * 7919 % 999'983) + '-' +
           std::to_string(person);
  }

  /// When this person and the owner were connected: most of them in recent years.
  std::int64_t connectedAt(std::size_t person) const {
    return kNewest - static_cast<std::int64_t>(person * 2'654'435'761U % static_cast<std::uint64_t>(kYears)) - kDay;
  }

  std::string text();

  std::filesystem::path folder_;
  ArchiveSize size_;
  std::mt19937_64 random_;
};

constexpr const char* kOwnerName = "Jo Doe";
constexpr const char* kOwnerAddress = "https://www.linkedin.com/in/jo-doe";

std::string inQuotes(std::string_view text) {
  std::string field = "\"";
  for (const char c : text) {
    field += c;
    if (c == '"') {
      field += c;
    }
  }
  return field + '"';
}

std::string plain(std::string_view text) {
  return text.find_first_of(",\"\n") == std::string_view::npos ? std::string(text) : inQuotes(text);
}

std::chrono::year_month_day dayOf(std::int64_t seconds) {
  return std::chrono::sys_days(
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds))));
}

template <class... Values> std::string printed(const char* format, Values... values) {
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), format, values...);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string connectedOn(std::int64_t seconds) {
  constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = dayOf(seconds);
  return printed("%02u %s %d", static_cast<unsigned>(day.day()), kMonths.at(static_cast<unsigned>(day.month()) - 1),
                 static_cast<int>(day.year()));
}

std::string sentAt(std::int64_t seconds) {
  const auto day = dayOf(seconds);
  const auto minutes = seconds % kDay / 60;
  const auto hour = minutes / 60;
  return printed("\"%u/%u/%02d, %d:%02d %s\"", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                 static_cast<int>(day.year()) % 100, static_cast<int>(hour % 12 == 0 ? 12 : hour % 12),
                 static_cast<int>(minutes % 60), hour < 12 ? "AM" : "PM");
}

std::string messageDate(std::int64_t seconds) {
  const auto day = dayOf(seconds);
  const auto time = static_cast<int>(seconds % kDay);
  return printed("%d-%02u-%02u %02d:%02d:%02d UTC", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                 static_cast<unsigned>(day.day()), time / 3600, time / 60 % 60, time % 60);
}

std::string Writer::text() {
  std::string text = "Hi,";
  for (auto sentences = 1 + below(4); sentences > 0; --sentences) {
    text += below(6) == 0 ? "\n\n" : " ";
    text += oneOf(kSentence);
  }
  return text;
}

void Writer::owner() {
  file("Profile.csv") << "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry\n"
                         "Jo,Doe,,,,Engineer,,Software\n";
  file("Positions.csv") << "Company Name,Title,Description,Location,Started On,Finished On\n"
                           "Nordlicht GmbH,Engineer,,Kiel,Jan 2020,\nPine Street,Student,,,Jan 2015,Dec 2019\n";
}

void Writer::connections() {
  auto out = file("Connections.csv");
  out << "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are "
         "missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
  for (std::size_t person = 0; person < size_.connections; ++person) {
    out << first(person) << ',' << plain(last(person)) << ',' << address(person) << ",," << plain(oneOf(kCompany))
        << ',' << plain(oneOf(kPosition)) << ',' << connectedOn(connectedAt(person)) << '\n';
  }
}

/// Senders that are no connections are numbered behind them.
void Writer::invitations() {
  auto out = file("Invitations.csv");
  out << "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
  for (std::size_t row = 0; row < size_.invitations; ++row) {
    const bool connected = row % 2 == 0 && size_.connections > 0;
    const auto person = connected ? row / 2 % size_.connections : size_.connections + row;
    const auto at = connectedAt(person) - static_cast<std::int64_t>(below(20 * kDay));
    const auto note = below(20) == 0 ? inQuotes(text()) : std::string();
    const bool incoming = row % 10 != 9;
    out << (incoming ? plain(name(person)) : kOwnerName) << ',' << (incoming ? kOwnerName : plain(name(person))) << ','
        << sentAt(at) << ',' << note << ',' << (incoming ? "INCOMING," : "OUTGOING,")
        << (incoming ? address(person) : kOwnerAddress) << ',' << (incoming ? kOwnerAddress : address(person)) << '\n';
  }
}

void Writer::messages() {
  auto out = file("messages.csv");
  out << R"("CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE",)"
         R"("SUBJECT","CONTENT","FOLDER","ATTACHMENTS","IS MESSAGE DRAFT","IS CONVERSATION DRAFT")"
      << '\n';
  std::size_t conversation = 0;
  for (std::size_t written = 0; written < size_.messages; ++conversation) {
    const auto person = conversation % (size_.connections + 1);
    const bool several = conversation % 20 == 13;
    const auto id = "2-" + std::to_string(below(UINT64_MAX)) + "==_" + std::to_string(conversation);
    auto at = connectedAt(person) + static_cast<std::int64_t>(40 * kDay);
    for (auto length = 1 + below(33); length > 0 && written < size_.messages; --length, ++written) {
      const bool received = below(2) == 0;
      const auto other = several ? name(person) + ", " + name(person + 1) : name(person);
      const auto others = several ? address(person) + ',' + address(person + 1) : address(person);
      at -= static_cast<std::int64_t>(below(kDay));
      out << inQuotes(id) << R"(,"",)" << inQuotes(received ? name(person) : kOwnerName) << ','
          << inQuotes(received ? address(person) : kOwnerAddress) << ',' << inQuotes(received ? kOwnerName : other)
          << ',' << inQuotes(received ? (several ? address(person + 1) + ',' + kOwnerAddress : kOwnerAddress) : others)
          << ',' << inQuotes(messageDate(at)) << R"(,"",)" << inQuotes(text()) << R"(,"INBOX","","No","No")" << '\n';
    }
  }
}

} // namespace

void writeArchive(const std::filesystem::path& folder, const ArchiveSize& size) {
  std::filesystem::create_directories(folder);
  Writer writer(folder, size);
  writer.owner();
  writer.connections();
  writer.invitations();
  writer.messages();
}

} // namespace serendip::bench
