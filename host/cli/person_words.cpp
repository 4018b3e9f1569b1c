#include "cli/person_words.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace serendip::cli {
namespace {

constexpr std::string_view kFolder = "/in/";
constexpr std::string_view kMemberId = "ACoA";
constexpr std::size_t kLongest = 200; // PROTOCOL.md, section 4

int hexadecimal(std::string_view digits) {
  int value = -1;
  const auto* const end = digits.data() + digits.size();
  return digits.size() == 2 && std::from_chars(digits.data(), end, value, 16).ptr == end ? value : -1;
}

/// "%C3%A9" as its bytes; what is not an escape stays.
std::string decoded(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const int byte = text.front() == '%' ? hexadecimal(text.substr(1, 2)) : -1;
    result += byte >= 0 ? static_cast<char>(byte) : text.front();
    text.remove_prefix(byte >= 0 ? 3 : 1);
  }
  return result;
}

/// The first path segment after /in/, or the whole text where it is no address.
std::string segmentOf(const std::string& word) {
  const auto folder = word.find(kFolder);
  if (folder == std::string::npos) {
    return word;
  }
  const auto begin = folder + kFolder.size();
  return decoded(std::string_view(word).substr(begin, word.find_first_of("/?#", begin) - begin));
}

std::string lowerCase(std::string text) {
  for (char& c : text) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

bool possible(const std::string& name) {
  const auto forbidden = [](char c) { return c == '/' || c == '\\' || static_cast<unsigned char>(c) <= ' '; };
  return !name.empty() && name.size() <= kLongest && name != "." && name != ".." &&
         std::find_if(name.begin(), name.end(), forbidden) == name.end();
}

} // namespace

bool isAddress(const std::vector<std::string>& words) {
  return words.size() == 1 && words.front().find(kFolder) != std::string::npos;
}

nlohmann::json personNamed(const std::vector<std::string>& words) {
  const auto name = words.size() == 1 ? segmentOf(words.front()) : "";
  if (!possible(name)) {
    return nullptr;
  }
  if (name.starts_with(kMemberId)) {
    return {{"memberId", name}};
  }
  return {{"slug", lowerCase(name)}};
}

} // namespace serendip::cli
