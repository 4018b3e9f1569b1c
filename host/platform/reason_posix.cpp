#include "platform/reason.h"

#include <cerrno>

namespace serendip::platform {

std::string reason(std::error_code error) {
  return error.message();
}

std::error_code lastError() {
  return {errno, std::generic_category()};
}

} // namespace serendip::platform
