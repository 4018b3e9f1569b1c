#include "cli/ledger_report.h"

#include <array>
#include <cctype>
#include <iomanip>
#include <string>
#include <string_view>

namespace serendip::cli {
namespace {

using nlohmann::json;

struct TallyColumn {
  std::string_view field;
  std::string_view heading;
};

constexpr std::array<TallyColumn, 12> kTallyColumns{{{"requests", "requests"},
                                                     {"accepted", "accepted"},
                                                     {"ignored", "ignored"},
                                                     {"blocked", "blocked"},
                                                     {"exchange", "exchange"},
                                                     {"silence", "silence"},
                                                     {"pitch", "pitch"},
                                                     {"unwelcome", "unwelcome"},
                                                     {"open", "open"},
                                                     {"inferred", "inferred"},
                                                     {"newCompanies", "companies"},
                                                     {"newFields", "fields"}}};

constexpr int kFirst = 11;

int count(const json& from, std::string_view field) {
  return from[field].get<int>();
}

void printRow(std::ostream& out, const std::string& name, const json& tally) {
  out << std::left << std::setw(kFirst) << name << std::right;
  for (const auto& [field, heading] : kTallyColumns) {
    out << std::setw(static_cast<int>(heading.size()) + 1) << count(tally, field);
  }
  out << '\n';
}

void printTable(std::ostream& out, std::string_view name, const json& rows, const json& total) {
  out << '\n' << std::left << std::setw(kFirst) << name << std::right;
  for (const auto& column : kTallyColumns) {
    out << ' ' << column.heading;
  }
  out << '\n';
  for (const auto& row : rows) {
    printRow(out, row[name].get<std::string>(), row);
  }
  printRow(out, "all", total);
}

std::string capitalised(std::string name) {
  name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
  return name;
}

int bad(const json& cell) {
  return count(cell, "pitch") + count(cell, "unwelcome");
}

void printSentence(std::ostream& out, const json& one) {
  int useful = 0;
  int unwanted = 0;
  for (const char* action : {"accept", "ignore", "block", "lookFirst"}) {
    useful += count(one[action], "exchange");
    unwanted += bad(one[action]);
  }
  const int missed = count(one["ignore"], "exchange") + count(one["block"], "exchange");
  out << "  " << capitalised(one["name"].get<std::string>()) << " would have missed " << missed << " of " << useful
      << " useful exchanges and had you look first at " << count(one["lookFirst"], "exchange") << ".\n    Of "
      << unwanted << " pitches and unwelcome contacts it would have let in " << bad(one["accept"])
      << " and had you look first at " << bad(one["lookFirst"]) << ".\n";
}

int known(const json& total) {
  return count(total, "exchange") + count(total, "silence") + count(total, "pitch") + count(total, "unwelcome");
}

void printUnknown(std::ostream& out, const json& total) {
  out << "\nWhat followed is known of " << known(total) << " of " << count(total, "requests") << " requests ("
      << count(total, "inferred") << " of these only inferred);\nof the other "
      << count(total, "requests") - known(total)
      << " it is not known, and nothing is guessed. \"open\" is accepted, with nothing known yet;\n\"companies\" and "
         "\"fields\" are those that no earlier contact had reached.\n";
}

} // namespace

void printLedger(std::ostream& out, const json& ledger, const json& replay) {
  const auto& total = ledger["total"];
  if (count(total, "requests") == 0) {
    out << "There is nothing to count yet. Decide requests with Serendip's hints, or bring years of them at once from\n"
           "LinkedIn's data archive: serendip import FILE.zip\n";
    return;
  }
  out << "What your decisions brought\n";
  printTable(out, "month", ledger["months"], total);
  printTable(out, "kind", ledger["kinds"], total);
  printUnknown(out, total);
  out << "\nThe same past under each philosophy, each request judged with what was known before it:\n";
  for (const auto& one : replay["philosophies"]) {
    printSentence(out, one);
  }
}

} // namespace serendip::cli
