#include "platform/local_time.h"

namespace serendip::platform {

std::tm localTime(std::time_t at) {
  std::tm parts{};
  localtime_s(&parts, &at);
  return parts;
}

} // namespace serendip::platform
