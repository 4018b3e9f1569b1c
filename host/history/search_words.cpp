#include "history/search_words.h"

#include <algorithm>

namespace serendip::history {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

/// A quoted string has no operators in it; the star outside makes it the beginning of a word.
std::string quoted(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) {
    text += c;
    if (c == '"') {
      text += c;
    }
  }
  return text + "\"*";
}

/// Juxtaposed and not joined by AND: only so does FTS5 pass over a word without letters, such as a dash.
std::string expression(std::string_view words) {
  std::string text;
  for (auto begin = words.find_first_not_of(kSpace); begin != std::string_view::npos;) {
    const auto end = std::min(words.find_first_of(kSpace, begin), words.size());
    if (!text.empty()) {
      text += ' ';
    }
    text += quoted(words.substr(begin, end - begin));
    begin = words.find_first_not_of(kSpace, end);
  }
  return text;
}

} // namespace

std::vector<std::string> searchTiers(std::string_view words) {
  const std::string all = expression(words);
  if (all.empty()) {
    return {};
  }
  const std::string inName = "({name} : (" + all + "))";
  const std::string inCard = "({name headline} : (" + all + "))";
  return {inName, inCard + " NOT " + inName, "(" + all + ") NOT " + inCard};
}

} // namespace serendip::history
