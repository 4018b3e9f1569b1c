#include "plain_words.h"

namespace bench {
namespace {

bool isUpperCase(char letter) {
  return letter >= 'A' && letter <= 'Z';
}

bool isOfWord(char letter) {
  return (letter >= 'a' && letter <= 'z') || isUpperCase(letter) || (letter >= '0' && letter <= '9') ||
         static_cast<unsigned char>(letter) >= 0x80;
}

} // namespace

std::vector<std::string> plainWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  };
  for (const char letter : text) {
    if (!isOfWord(letter)) {
      end();
    } else {
      word += isUpperCase(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
  }
  end();
  return words;
}

} // namespace bench
