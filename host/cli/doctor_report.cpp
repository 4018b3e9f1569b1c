#include "cli/doctor_report.h"

#include "built_in.h"
#include "cli/terminal_json.h"
#include "cli/terminal_text.h"
#include "cli/text_table.h"
#include "doctor/diagnosis.h"
#include "shapes/excerpt.h"

#include <algorithm>
#include <ostream>

namespace serendip::cli {
namespace {

using nlohmann::json;

std::string utf8(const std::filesystem::path& path) {
  return shapes::validUtf8(path.string());
}

json orNull(const std::string& text) {
  return text.empty() ? json() : json(text);
}

json databaseOf(const doctor::Answer& answer) {
  json database{{"open", answer.databaseOpen}, {"path", answer.databasePath}};
  if (!answer.databaseOpen) {
    database["reason"] = answer.databaseReason;
  }
  return database;
}

json jsonOf(const doctor::Examination& examined, const doctor::Diagnosis& diagnosis) {
  json entry{{"browser", examined.browser->id},
             {"name", examined.browser->name},
             {"family", registration::word(examined.browser->family)},
             {"fine", !examined.finding},
             {"manifest", orNull(utf8(examined.manifest))},
             {"program", orNull(utf8(examined.program))},
             {"version", examined.answer ? orNull(examined.answer->version) : json()},
             {"database", examined.answer ? databaseOf(*examined.answer) : json()},
             {"says", diagnosis.says}};
  if (examined.finding) {
    entry["fault"] = doctor::word(examined.finding->fault);
    entry["detail"] = examined.finding->detail;
    entry["browserSays"] = orNull(examined.browserSays);
    entry["fix"] = diagnosis.fix;
  }
  return entry;
}

doctor::Diagnosis diagnosisIn(const DoctorReport& report, const doctor::Examination& examined) {
  return doctor::diagnose(examined, report.own, report.command);
}

} // namespace

bool DoctorReport::fine() const {
  return !examinations.empty() &&
         std::ranges::none_of(examinations, [](const auto& one) { return one.finding.has_value(); });
}

void printTable(std::ostream& out, const DoctorReport& report) {
  if (report.examinations.empty()) {
    out << "No browser that Serendip knows is here. Install one and start it once, then: " << report.command
        << " doctor\n";
    return;
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& examined : report.examinations) {
    const auto diagnosis = diagnosisIn(report, examined);
    rows.push_back({examined.browser->name, examined.finding ? "FAULT" : "fine", terminalText(diagnosis.says)});
    if (!examined.manifest.empty()) {
      rows.push_back({"", "file", terminalText(utf8(examined.manifest))});
    }
    if (examined.finding) {
      rows.push_back({"", "fix", terminalText(diagnosis.fix)});
    }
  }
  out << textTable({{"Browser"}, {"State"}, {"What"}}, rows);
}

void printJson(std::ostream& out, const DoctorReport& report) {
  json browsers = json::array();
  for (const auto& examined : report.examinations) {
    browsers.push_back(jsonOf(examined, diagnosisIn(report, examined)));
  }
  out << terminalJson({{"program", utf8(report.own)},
                       {"version", builtin::kVersion},
                       {"fine", report.fine()},
                       {"browsers", std::move(browsers)}})
      << '\n';
}

} // namespace serendip::cli
