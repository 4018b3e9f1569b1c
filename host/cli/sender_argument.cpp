#include "cli/sender_argument.h"

#include "shapes/request_fields.h"
#include "wire/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace serendip::cli {
namespace {

/// The first path segment after "/in/", or the text itself where it is no address.
std::string segmentOf(const std::string& text) {
  const auto in = text.find("/in/");
  if (in == std::string::npos) {
    return text;
  }
  const auto begin = in + 4;
  return text.substr(begin, text.find_first_of("/?#", begin) - begin);
}

std::string percentDecoded(const std::string& text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const auto* digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      decoded += static_cast<char>(byte);
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

char lowerCase(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

} // namespace

std::optional<SenderKey> senderArgument(const std::string& text) {
  auto segment = percentDecoded(segmentOf(text));
  const bool isMemberId = segment.starts_with("ACoA");
  if (!isMemberId) {
    std::ranges::transform(segment, segment.begin(), lowerCase);
  }
  try {
    const nlohmann::json key{{isMemberId ? "memberId" : "slug", segment}};
    return shapes::senderKey({key, "sender"});
  } catch (const wire::Error&) {
    return std::nullopt;
  }
}

} // namespace serendip::cli
