#include "cli/sender_argument.h"

#include "shapes/request_fields.h"
#include "wire/error.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <string_view>

namespace serendip::cli {
namespace {

constexpr std::string_view kFolder = "/in/";
constexpr std::string_view kMemberId = "ACoA";

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

} // namespace

std::optional<SenderKey> senderArgument(const std::string& text) {
  const auto name = segmentOf(text);
  const bool isMemberId = name.starts_with(kMemberId);
  const nlohmann::json named{{isMemberId ? "memberId" : "slug", isMemberId ? name : lowerCase(name)}};
  if (name.find(' ') != std::string::npos) {
    return std::nullopt; // the protocol takes it, but no address has one
  }
  try {
    return shapes::senderKey({named, "sender"});
  } catch (const wire::Error&) {
    return std::nullopt;
  }
}

} // namespace serendip::cli
