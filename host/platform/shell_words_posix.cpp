#include "platform/shell_words.h"

namespace serendip::platform {

/// In single quotes, between which a shell leaves alone what stands there, but for the quote itself.
std::string shellQuoted(std::string_view word) {
  std::string result = "'";
  for (const char c : word) {
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return result + "'";
}

std::string renaming(std::string_view file, std::string_view name) {
  return "mv " + shellQuoted(file) + " " + shellQuoted(name);
}

} // namespace serendip::platform
