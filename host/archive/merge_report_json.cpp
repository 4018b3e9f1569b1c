#include "archive/merge_report_json.h"

namespace serendip::archive {

nlohmann::json jsonOf(const MergeReport& report, const std::string& name) {
  auto skipped = nlohmann::json::array();
  for (const auto& each : report.reasons) {
    skipped.push_back({{"file", name}, {"line", each.line}, {"reason", each.reason}});
  }
  nlohmann::json file{{"file", name},
                      {"kind", "export"},
                      {"rows", report.lines},
                      {"added", report.added},
                      {"known", report.known},
                      {"forgotten", report.forgotten},
                      {"skipped", report.skipped},
                      {"inferred", 0}};
  return {{"files", nlohmann::json::array({std::move(file)})},
          {"skipped", std::move(skipped)},
          {"inferred", {{"accepted", 0}, {"exchange", 0}, {"pitch", 0}, {"silence", 0}}}};
}

} // namespace serendip::archive
