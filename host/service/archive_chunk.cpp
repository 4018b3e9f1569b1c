#include "service/archive_upload.h"
#include "service/calls.h"
#include "service/limits.h"
#include "shapes/fields.h"
#include "wire/base64.h"

namespace serendip::service::calls {
namespace {

constexpr std::size_t kLongestText = (limits::kArchiveChunk + 2) / 3 * 4;

std::string bytesOf(const shapes::Field& data) {
  auto bytes = wire::readBase64(shapes::text(data, kLongestText, shapes::Empty::refused));
  if (!bytes || bytes->empty()) {
    refuse(data, "is no base64 with padding");
  }
  return *std::move(bytes);
}

} // namespace

/// A chunk that came before is not an error, as its answer may have been lost.
nlohmann::json archiveChunk(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"archive", "offset", "data"});
  const auto id = shapes::uuid(fields.required("archive"));
  const auto offset = static_cast<std::uint64_t>(shapes::integer(fields.required("offset"), 0, limits::kArchiveBytes));
  const auto bytes = bytesOf(fields.required("data"));
  auto& archive = archiveOf(session, id);
  const auto received = archive.file.size();
  if (offset > received) {
    refuse(fields.required("offset"), "leaves a gap behind the " + std::to_string(received) + " bytes that came");
  }
  if (offset + bytes.size() > archive.bytes) {
    refuse(fields.required("data"), "goes beyond the " + std::to_string(archive.bytes) + " bytes that were announced");
  }
  if (offset + bytes.size() > received) {
    archive.file.append(std::string_view(bytes).substr(received - offset));
  }
  return {{"received", archive.file.size()}};
}

} // namespace serendip::service::calls
