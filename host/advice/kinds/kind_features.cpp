#include "advice/kinds/kind_features.h"

#include "unicode/folded_text.h"

namespace serendip::advice {
namespace {

bool isSpace(std::int32_t codePoint) {
  return codePoint <= ' ' || codePoint == unicode::kNotText;
}

/// "don't" is two words and no sign.
bool isApostrophe(std::int32_t codePoint) {
  return codePoint == '\'' || codePoint == 0x2019;
}

} // namespace

FeatureText::FeatureText(std::string_view text) {
  text = text.substr(0, kMostFeatureBytes);
  folded_.reserve(text.size() + text.size() / 2);
  words_.reserve(text.size() / 4);
  std::string_view rest = text;
  std::string parts;
  while (!rest.empty()) {
    const auto at = text.size() - rest.size();
    const auto codePoint = unicode::takeCodePoint(rest);
    parts.clear();
    if (!isSpace(codePoint)) {
      unicode::appendFolded(parts, unicode::isAsciiDigit(codePoint) ? '0' : codePoint);
      if (parts.empty()) {
        continue; // a mark, or invisible: part of what stands around it
      }
    }
    std::string_view folded = parts;
    const bool belongs = !parts.empty() && unicode::isLetterOrDigit(unicode::takeCodePoint(folded));
    if (inWord_ && !belongs) {
      endWord(at);
    }
    if (parts.empty() || (!belongs && (isApostrophe(codePoint) || parts == " "))) {
      continue;
    }
    if (!inWord_) {
      words_.push_back({static_cast<std::uint32_t>(folded_.size()), 0, static_cast<std::uint32_t>(at), 0});
      folded_ += ' ';
      inWord_ = true;
    }
    folded_ += parts;
    if (!belongs) {
      endWord(text.size() - rest.size()); // a sign is a word by itself
    }
  }
  if (inWord_) {
    endWord(text.size());
  }
}

void FeatureText::endWord(std::size_t at) {
  folded_ += ' ';
  words_.back().end = static_cast<std::uint32_t>(folded_.size());
  words_.back().to = static_cast<std::uint32_t>(at);
  inWord_ = false;
}

} // namespace serendip::advice
