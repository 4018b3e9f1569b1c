#include "service/archive_upload.h"
#include "service/calls.h"
#include "service/limits.h"
#include "shapes/fields.h"

namespace serendip::service::calls {

/// Another archive that was begun before is dropped: the page that sent it is gone.
nlohmann::json archiveBegin(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"id", "name", "bytes", "keepMessages", "includeForgotten"});
  const auto id = shapes::uuid(fields.required("id"));
  auto name = shapes::text(fields.required("name"), limits::kArchiveName, shapes::Empty::refused);
  const auto bytes = shapes::integer(fields.required("bytes"), 1, limits::kArchiveBytes);
  const archive::ImportOptions options{
      .keepMessages = ifPresent(fields, "keepMessages", shapes::boolean).value_or(false),
      .includeForgotten = ifPresent(fields, "includeForgotten", shapes::boolean).value_or(false)};
  const auto folder = session.database().file().parent_path(); // which is there once the history is
  session.archive().reset();
  session.archive().reset(new ArchiveUpload{.id = id,
                                            .name = std::move(name),
                                            .bytes = static_cast<std::uint64_t>(bytes),
                                            .options = options,
                                            .file = platform::TemporaryFile(folder)});
  return {{"archive", id.text()}, {"chunkBytes", limits::kArchiveChunk}};
}

} // namespace serendip::service::calls
