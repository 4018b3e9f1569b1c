// A quarter of a second of reading a call, so that a hint never waits longer for its answer than a person notices
// (besides the one call a file that writes what was read). Serendip's own export is united in one call.
#include "archive/merge_export.h"
#include "archive/merge_report_json.h"
#include "archive/problem.h"
#include "archive/report_json.h"
#include "service/archive_upload.h"
#include "service/calls.h"
#include "shapes/excerpt.h"
#include "shapes/fields.h"
#include "wire/error.h"

namespace serendip::service::calls {
namespace {

constexpr std::chrono::milliseconds kStep{250};

void beginImport(ArchiveUpload& archive) {
  try {
    archive.import.emplace(archive::openFileSet(archive.file, archive.name), archive.name, archive.options);
  } catch (const archive::ArchiveProblem& problem) {
    throw wire::Error(wire::ErrorCode::archiveRefused, problem.what(), {{"problem", problem.what()}});
  }
}

nlohmann::json unite(Session& session, const ArchiveUpload& upload) {
  try {
    const auto report =
        archive::mergeExport(session.database(), upload.file, upload.name, upload.options.includeForgotten);
    return {{"done", true}, {"summary", jsonOf(report, upload.name)}};
  } catch (const archive::ExportRefused& problem) {
    throw wire::Error(wire::ErrorCode::archiveRefused, problem.what(), {{"problem", problem.what()}});
  }
}

} // namespace

nlohmann::json archiveStep(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"archive"});
  const auto field = fields.required("archive");
  auto& archive = archiveOf(session, shapes::uuid(field));
  if (archive.file.size() < archive.bytes) {
    refuse(field, "is not complete, " + std::to_string(archive.file.size()) + " of " + std::to_string(archive.bytes) +
                      " bytes came; send the rest with archiveChunk");
  }
  if (!archive.import && archive::isExport(archive.file)) {
    return unite(session, archive);
  }
  if (!archive.import) {
    beginImport(archive);
  }
  const auto progress = archive.import->step(session.database(), kStep);
  if (!progress.done) {
    return {{"done", false}, {"file", progress.file}, {"bytes", progress.bytes}, {"ofBytes", progress.ofBytes}};
  }
  return {{"done", true}, {"summary", jsonOf(archive.import->report())}};
}

} // namespace serendip::service::calls
