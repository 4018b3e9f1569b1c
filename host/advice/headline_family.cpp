#include "advice/headline_family.h"

namespace serendip::advice {

std::optional<CueKey> headlineFamily(std::string_view headline, const PhraseBook& families) {
  const auto found = families.in(unicode::FoldedText{headline});
  for (auto i = static_cast<std::size_t>(kFirstFamily); i <= static_cast<std::size_t>(kLastFamily); ++i) {
    if (found.at(i) > 0) {
      return static_cast<CueKey>(i);
    }
  }
  return std::nullopt;
}

} // namespace serendip::advice
