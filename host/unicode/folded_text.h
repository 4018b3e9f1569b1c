#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::unicode {

/// Appends the code point as FoldedText has it; nothing for a mark or an invisible character.
void appendFolded(std::string& text, std::int32_t codePoint);

/// A text in the form in which words are compared: compatibility forms resolved, case folded, marks and invisible
/// characters removed ("Größe" and "GRÖSSE" are both "grosse"). Linear in time and space, whatever the text.
class FoldedText {
public:
  /// Bytes that are not UTF-8 separate words and are otherwise skipped.
  explicit FoldedText(std::string_view text);

  /// Everything that was left, punctuation included.
  std::string_view text() const { return text_; }

  /// Words are maximal runs of letters and digits.
  std::size_t words() const { return words_.size(); }

  std::string_view word(std::size_t position) const;

private:
  struct Extent {
    std::size_t begin;
    std::size_t length;
  };

  void findWords();

  std::string text_;
  std::vector<Extent> words_;
};

} // namespace serendip::unicode
