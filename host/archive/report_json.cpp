#include "archive/report_json.h"

namespace serendip::archive {
namespace {

nlohmann::json jsonOf(const FileReport& file) {
  return {{"file", file.file},   {"kind", word(file.kind)},     {"rows", file.rows},       {"added", file.added},
          {"known", file.known}, {"forgotten", file.forgotten}, {"skipped", file.skipped}, {"inferred", file.inferred}};
}

nlohmann::json jsonOf(const SkippedRow& row) {
  const auto line = row.line == 0 ? nlohmann::json() : nlohmann::json(row.line);
  return {{"file", row.file}, {"line", line}, {"reason", row.reason}};
}

} // namespace

nlohmann::json jsonOf(const Report& report) {
  auto files = nlohmann::json::array();
  for (const auto& file : report.files) {
    files.push_back(jsonOf(file));
  }
  auto skipped = nlohmann::json::array();
  for (const auto& row : report.skipped) {
    skipped.push_back(jsonOf(row));
  }
  const auto& inferred = report.inferred;
  return {{"files", std::move(files)},
          {"skipped", std::move(skipped)},
          {"inferred",
           {{"accepted", inferred.accepted},
            {"exchange", inferred.exchange},
            {"pitch", inferred.pitch},
            {"silence", inferred.silence}}}};
}

} // namespace serendip::archive
