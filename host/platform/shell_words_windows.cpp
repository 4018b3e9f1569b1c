#include "platform/shell_words.h"

namespace serendip::platform {

std::string shellQuoted(std::string_view word) {
  return '"' + std::string(word) + '"';
}

std::string renaming(std::string_view file, std::string_view name) {
  return "move " + shellQuoted(file) + " " + shellQuoted(name);
}

} // namespace serendip::platform
