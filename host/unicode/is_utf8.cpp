#include "unicode/is_utf8.h"

#include "unicode/code_points.h"

#include <cstdint>
#include <cstring>

namespace serendip::unicode {

bool isUtf8(std::string_view text) {
  while (!text.empty()) {
    std::uint64_t eight = 0;
    while (text.size() >= sizeof eight) {
      std::memcpy(&eight, text.data(), sizeof eight);
      if ((eight & 0x8080808080808080U) != 0) {
        break;
      }
      text.remove_prefix(sizeof eight);
    }
    if (!text.empty() && takeCodePoint(text) == kNotText) {
      return false;
    }
  }
  return true;
}

} // namespace serendip::unicode
