#pragma once

#include "history/database.h"

namespace serendip::history {

/// How much of the file SQLite keeps in memory, in KiB. A host is open as long as its browser, and a suggestion of one
/// among 100,000 senders takes as long with 1 MB as with 8: what is not there comes from the system's cache.
inline constexpr int kUsualCache = 1000;

/// While this lives, as much as a write of many thousand rows goes through again and again.
class RoomyCache {
public:
  /// Throws SQLite::Exception.
  explicit RoomyCache(Database&);
  ~RoomyCache();
  RoomyCache(const RoomyCache&) = delete;
  RoomyCache& operator=(const RoomyCache&) = delete;

private:
  Database& database_;
};

} // namespace serendip::history
