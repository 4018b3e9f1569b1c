#include "history/search_words.h"

#include "history/search_text.h"

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

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> all;
  for (auto begin = words.find_first_not_of(kSpace); begin != std::string_view::npos;) {
    const auto end = std::min(words.find_first_of(kSpace, begin), words.size());
    all.push_back(words.substr(begin, end - begin));
    begin = words.find_first_not_of(kSpace, end);
  }
  return all;
}

/// A word with which another one begins asks for nothing more, and FTS5 takes its time for each.
std::vector<std::string_view> needed(std::vector<std::string_view> words) {
  std::ranges::sort(words);
  std::vector<std::string_view> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 == words.size() || !words[i + 1].starts_with(words[i])) {
      kept.push_back(words[i]);
    }
  }
  return kept;
}

/// Juxtaposed and not joined by AND: only so does FTS5 pass over a word without letters, such as a dash.
std::string expression(std::string_view words) {
  std::string text;
  for (const auto word : needed(split(words))) {
    if (!text.empty()) {
      text += ' ';
    }
    text += quoted(word);
  }
  return text;
}

} // namespace

std::vector<Tier> searchTiers(std::string_view words) {
  const std::string all = expression(searchText(words));
  if (all.empty()) {
    return {};
  }
  const std::string inName = "({name} : (" + all + "))";
  const std::string inCard = "({name headline} : (" + all + "))";
  const std::string anywhere = "(" + all + ")";
  return {{inName, inName}, {inCard, inCard + " NOT " + inName}, {anywhere, anywhere + " NOT " + inCard}};
}

} // namespace serendip::history
