#include "service/session.h"

#include "history/failure.h"

namespace serendip::service {

Session Session::withoutFile(wire::Caller caller, std::string reason) {
  Session session(std::move(caller), {});
  session.whyNoFile_ = std::move(reason);
  return session;
}

history::Database& Session::database() {
  if (file_.empty()) {
    throw history::Unavailable(file_, whyNoFile_);
  }
  if (!database_) {
    database_.emplace(file_);
  }
  return *database_;
}

} // namespace serendip::service
