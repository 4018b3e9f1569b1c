#include "doctor/manifest_fields.h"

#include "shapes/excerpt.h"

#include <filesystem>

namespace serendip::doctor {
namespace {

/// The library quotes the text in its messages; only the position is taken from them.
Finding notJson(const nlohmann::json::parse_error& error) {
  return {Fault::notJson, "at byte " + std::to_string(error.byte)};
}

} // namespace

std::variant<nlohmann::json, Finding> manifestObject(std::string_view text, bool comments) {
  // The library takes U+0000 for the end of the text; the browsers take it for what it is.
  if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
    return Finding{Fault::notJson, "at byte " + std::to_string(zero + 1)};
  }
  try {
    auto manifest = nlohmann::json::parse(text, nullptr, true, comments);
    if (!manifest.is_object()) {
      return Finding{Fault::notObject, manifest.type_name()};
    }
    return manifest;
  } catch (const nlohmann::json::parse_error& error) {
    return notJson(error);
  } catch (const nlohmann::json::out_of_range&) {
    return Finding{Fault::notJson, "with a number that is too large"};
  }
}

const std::string* textIn(const nlohmann::json& manifest, const char* key) {
  const auto found = manifest.find(key);
  return found == manifest.end() ? nullptr : found->get_ptr<const std::string*>();
}

std::string shownIn(const nlohmann::json& manifest, const char* key) {
  const auto found = manifest.find(key);
  return found == manifest.end() ? "nothing" : shapes::shown(*found);
}

std::string systemPath(const std::string& path) {
  return path.c_str();
}

bool startablePath(const std::string& path) {
  constexpr bool onWindows = std::filesystem::path::preferred_separator == '\\';
  return onWindows || std::filesystem::path(path).is_absolute();
}

} // namespace serendip::doctor
