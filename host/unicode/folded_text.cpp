// Folded one code point at a time: once all marks are removed there is nothing left to reorder or compose, and the
// library's whole-text normalisation sorts runs of marks in quadratic time.
#include "unicode/folded_text.h"

#include "unicode/code_points.h"

#include <array>
#include <utf8proc.h>

namespace serendip::unicode {
namespace {

constexpr auto kFolding = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                         UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);

// No letter of a word that a lexicon holds has more parts ("ﬃ" has three). Longer ones, up to 18, would only let a note
// swell, and separate words instead.
constexpr std::size_t kMostParts = 4;

void appendUtf8(std::string& text, utf8proc_int32_t codePoint) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(codePoint, bytes.data());
  for (utf8proc_ssize_t i = 0; i < length; ++i) {
    text += static_cast<char>(bytes[static_cast<std::size_t>(i)]);
  }
}

} // namespace

void appendFolded(std::string& text, std::int32_t codePoint) {
  if (codePoint < kAsciiEnd) {
    text += static_cast<char>(isAsciiUpperCase(codePoint) ? codePoint - 'A' + 'a' : codePoint);
    return;
  }
  std::array<utf8proc_int32_t, kMostParts> parts{};
  int boundary = UTF8PROC_BOUNDCLASS_START;
  const auto count = utf8proc_decompose_char(codePoint, parts.data(), kMostParts, kFolding, &boundary);
  if (count > static_cast<utf8proc_ssize_t>(parts.size())) {
    text += ' ';
    return;
  }
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    appendUtf8(text, parts[static_cast<std::size_t>(i)]);
  }
}

FoldedText::FoldedText(std::string_view text) {
  text_.reserve(text.size());
  while (!text.empty()) {
    const auto codePoint = takeCodePoint(text);
    if (codePoint == kNotText) {
      text_ += ' ';
    } else {
      appendFolded(text_, codePoint);
    }
  }
  findWords();
}

void FoldedText::findWords() {
  std::string_view rest = text_;
  std::size_t begin = 0;
  bool inWord = false;
  while (!rest.empty()) {
    const auto position = text_.size() - rest.size();
    if (const bool belongs = isLetterOrDigit(takeCodePoint(rest)); belongs != inWord) {
      if (inWord) {
        words_.push_back({begin, position - begin});
      }
      begin = position;
      inWord = belongs;
    }
  }
  if (inWord) {
    words_.push_back({begin, text_.size() - begin});
  }
}

std::string_view FoldedText::word(std::size_t position) const {
  const auto& extent = words_.at(position);
  return std::string_view{text_}.substr(extent.begin, extent.length);
}

} // namespace serendip::unicode
