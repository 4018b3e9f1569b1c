#include "platform/path_text.h"

namespace serendip::platform {

std::filesystem::path pathOf(std::string_view text) {
  return std::u8string(text.begin(), text.end());
}

} // namespace serendip::platform
