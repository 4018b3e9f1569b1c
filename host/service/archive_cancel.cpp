#include "service/archive_upload.h"
#include "service/calls.h"
#include "shapes/fields.h"

namespace serendip::service::calls {

/// Files that were finished stay; of the one at hand nothing was written. Cancelling what is gone already is no error.
nlohmann::json archiveCancel(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"archive"});
  const auto id = shapes::uuid(fields.required("archive"));
  session.database();
  if (session.archive() && session.archive()->id == id) {
    session.archive().reset();
  }
  return nlohmann::json::object();
}

} // namespace serendip::service::calls
