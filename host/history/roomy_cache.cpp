#include "history/roomy_cache.h"

#include <string>

namespace serendip::history {
namespace {

constexpr int kRoomy = 8000;

std::string sizeOf(int kilobytes) {
  return "PRAGMA cache_size = -" + std::to_string(kilobytes);
}

} // namespace

RoomyCache::RoomyCache(Database& database) : database_(database) {
  database_.connection().exec(sizeOf(kRoomy));
}

RoomyCache::~RoomyCache() {
  try {
    database_.connection().tryExec(sizeOf(kUsualCache));
  } catch (const std::exception&) { // no memory for the words: then it stays roomy, which harms nothing
  }
}

} // namespace serendip::history
