#include "history/company_key.h"

#include "unicode/folded_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace serendip::history {
namespace {

constexpr std::size_t kLongestKey = 100; ///< bytes; a longer name is no name
constexpr std::array<std::string_view, 22> kLegalForms{
    "ag",  "bv",  "co",  "corp", "corporation", "ev",  "gmbh", "inc", "kg",   "kgaa", "limited",
    "llc", "llp", "ltd", "mbh",  "nv",          "plc", "pty",  "sa",  "sarl", "se",   "srl"};
constexpr std::array<std::string_view, 4> kPlaceWords{" at ", " @ ", " bei ", " chez "};
constexpr std::array<std::string_view, 11> kEnds{"|",      ",",      ";",      "(",      "/",  " - ",
                                                 "\u2013", "\u2014", "\u00b7", "\u2022", " & "};

bool isLegalForm(std::string_view word) {
  return std::ranges::find(kLegalForms, word) != kLegalForms.end();
}

std::string lowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& each : lower) {
    each = each >= 'A' && each <= 'Z' ? static_cast<char>(each + ('a' - 'A')) : each;
  }
  return lower;
}

/// Where the name of the place of work begins: after the first word that leads to one.
std::size_t beginOfPlace(std::string_view lower) {
  std::size_t begin = std::string_view::npos;
  for (const auto word : kPlaceWords) {
    if (const auto found = lower.find(word); found != std::string_view::npos) {
      begin = std::min(begin, found + word.size());
    }
  }
  return begin;
}

} // namespace

std::string companyKey(std::string_view name) {
  const unicode::FoldedText folded(name);
  auto words = folded.words();
  while (words > 1 && isLegalForm(folded.word(words - 1))) {
    --words;
  }
  std::string key;
  for (std::size_t word = 0; word < words; ++word) {
    key.append(word == 0 ? "" : " ").append(folded.word(word));
  }
  return key.size() <= kLongestKey ? key : std::string();
}

std::string companyKeyOfHeadline(std::string_view headline) {
  const auto begin = beginOfPlace(lowerAscii(headline));
  if (begin == std::string_view::npos) {
    return {};
  }
  auto name = headline.substr(begin);
  for (const auto end : kEnds) {
    name = name.substr(0, name.find(end));
  }
  return companyKey(name);
}

} // namespace serendip::history
