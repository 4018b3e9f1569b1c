#include "wire/json_text.h"

#include "wire/document_builder.h"

#include <algorithm>

namespace serendip::wire {

std::variant<nlohmann::json, Unreadable> readJson(std::string_view text) {
  if (text.empty()) {
    return Unreadable{"it is empty", nullptr};
  }
  DocumentBuilder builder;
  if (!nlohmann::json::sax_parse(text, &builder)) {
    return Unreadable{builder.problem(), builder.id()};
  }
  // The library takes a NUL byte for the end of the text, whatever follows it.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return Unreadable{"it is not JSON at byte " + std::to_string(nul + 1), builder.id()};
  }
  return builder.takeDocument();
}

bool isRequestId(const nlohmann::json& id) {
  if (id.is_number_integer()) {
    return true;
  }
  if (!id.is_string()) {
    return false;
  }
  const auto& text = id.get_ref<const std::string&>();
  const auto startsCharacter = [](char c) { return (c & '\xC0') != '\x80'; };
  return std::count_if(text.begin(), text.end(), startsCharacter) <= static_cast<std::ptrdiff_t>(kLongestRequestId);
}

} // namespace serendip::wire
