#include "platform/arguments.h"

namespace serendip::platform {

std::vector<std::string> arguments(int count, char** values) {
  return {values + (count > 0 ? 1 : 0), values + count};
}

} // namespace serendip::platform
