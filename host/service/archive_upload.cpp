#include "service/archive_upload.h"

#include "service/session.h"
#include "wire/error.h"

namespace serendip::service {

ArchiveUpload& archiveOf(Session& session, const Uuid& id) {
  session.database(); // without one there is nothing to import into, and that is what the user has to know
  auto& archive = session.archive();
  if (!archive || archive->id != id) {
    throw wire::Error(wire::ErrorCode::unknownArchive,
                      "No archive " + id.text() +
                          " is being sent; the host was started anew, or another archive was "
                          "begun. Begin again with archiveBegin.",
                      {{"archive", id.text()}});
  }
  return *archive;
}

} // namespace serendip::service
