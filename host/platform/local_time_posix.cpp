#include "platform/local_time.h"

namespace serendip::platform {

std::tm localTime(std::time_t at) {
  std::tm parts{};
  localtime_r(&at, &parts);
  return parts;
}

} // namespace serendip::platform
