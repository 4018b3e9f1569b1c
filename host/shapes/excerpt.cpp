#include "shapes/excerpt.h"

#include <algorithm>

namespace serendip::shapes {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// C0, DEL and C1; the separators U+2028 and U+2029; the marks of direction U+061C, U+200E/F, U+202A–E, U+2066–9.
bool disturbs(std::string_view point) {
  const auto first = static_cast<unsigned char>(point[0]);
  if (point.size() == 1) {
    return first < 0x20 || first == 0x7F;
  }
  const auto last = static_cast<unsigned char>(point.back());
  if (point.size() == 2) {
    return (first == 0xC2 && last < 0xA0) || point == "\xD8\x9C";
  }
  if (point.substr(0, 2) == "\xE2\x80") {
    return last == 0x8E || last == 0x8F || (last >= 0xA8 && last <= 0xAE);
  }
  return point.substr(0, 2) == "\xE2\x81" && last >= 0xA6 && last <= 0xA9;
}

} // namespace

std::string excerpt(std::string_view text, std::size_t most) {
  std::string result;
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++points) {
    if (points == most) {
      return result + "…";
    }
    std::size_t end = at + 1;
    while (end < text.size() && continues(text[end])) {
      ++end;
    }
    const auto point = text.substr(at, end - at);
    result += disturbs(point) ? kReplacement : point;
    at = end;
  }
  return result;
}

std::string shown(const nlohmann::json& value) {
  if (value.is_string()) {
    return '"' + excerpt(value.get_ref<const std::string&>()) + '"';
  }
  if (value.is_object() || value.is_array()) {
    return std::string("an ") + value.type_name();
  }
  return value.dump();
}

std::string validUtf8(std::string_view bytes) {
  using nlohmann::json;
  if (std::ranges::none_of(bytes, [](char byte) { return (static_cast<unsigned char>(byte) & 0x80U) != 0; })) {
    return std::string(bytes); // as paths mostly are, which every `hello` tells
  }
  const auto text = json(bytes).dump(-1, ' ', false, json::error_handler_t::replace);
  return json::parse(text).get<std::string>();
}

} // namespace serendip::shapes
