#include "typed_words.h"

#include "unicode/code_points.h"

#include <set>

namespace serendip::bench {
namespace {

/// The first `count` letters, never half of one.
std::string letters(std::string_view text, int count) {
  std::string_view rest = text;
  for (; count > 0 && !rest.empty(); --count) {
    unicode::takeCodePoint(rest);
  }
  return std::string(text.substr(0, text.size() - rest.size()));
}

std::vector<std::string> beginnings(const std::vector<std::string>& names, int count) {
  std::set<std::string> found;
  for (const auto& name : names) {
    found.insert(letters(name, count));
    const auto space = name.find(' ');
    found.insert(letters(std::string_view(name).substr(space + 1), count));
  }
  return {found.begin(), found.end()};
}

std::vector<std::string> asTyped(const std::vector<std::string>& names) {
  std::vector<std::string> all;
  for (const auto& name : names) {
    std::string typed;
    for (int count = 1; typed != name; ++count) {
      typed = letters(name, count);
      all.push_back(typed);
    }
  }
  return all;
}

/// A first name and one to three letters of the surname, and the other way round.
std::vector<std::string> pairs(const std::vector<std::string>& names) {
  std::vector<std::string> all;
  for (const auto& name : names) {
    const auto space = name.find(' ');
    const auto first = name.substr(0, space);
    const auto last = name.substr(space + 1);
    for (int count = 1; count <= 3; ++count) {
      all.push_back(first + " " + letters(last, count));
      all.push_back(letters(last, count) + " " + letters(first, 1));
    }
  }
  return all;
}

} // namespace

TypedWords typedWords(const std::vector<std::string>& names) {
  const std::vector<std::string> some(names.begin(), names.begin() + std::min<std::ptrdiff_t>(20, std::ssize(names)));
  return {{"one letter", beginnings(names, 1)},
          {"two letters", beginnings(names, 2)},
          {"three letters", beginnings(names, 3)},
          {"a name as it is typed", asTyped(some)},
          {"common words",
           {"at",
            "bei",
            "manager",
            "software",
            "engineer",
            "anna",
            "maria",
            "the",
            "connect",
            "you",
            "consultant",
            "analytics",
            "head of marketing",
            "manager at",
            "software engineer",
            "anna manager",
            "you connect",
            "maria consultant",
            "the at",
            "x",
            "q",
            "th",
            "xylo"}},
          {"two words", pairs(some)}};
}

} // namespace serendip::bench
