#include "service/session.h"

namespace serendip::service {

history::Database& Session::database() {
  if (!database_) {
    database_.emplace(file_);
  }
  return *database_;
}

} // namespace serendip::service
