#include "shapes/fields.h"

#include "shapes/excerpt.h"
#include "wire/error.h"

#include <algorithm>
#include <limits>

namespace serendip::shapes {

namespace {

/// The text is UTF-8, which the parser has checked, so every byte that continues nothing begins a code point.
std::size_t codePoints(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::int64_t wholeNumber(const Field& field, std::int64_t least, std::int64_t most) {
  const auto& value = field.value;
  constexpr auto signedMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const bool fits =
      value.is_number_integer() && (!value.is_number_unsigned() || value.get<std::uint64_t>() <= signedMost);
  const auto number = fits ? value.get<std::int64_t>() : 0;
  if (!fits || number < least || number > most) {
    refuse(field, "is " + shown(value) + ", expected a whole number from " + std::to_string(least) + " to " +
                      std::to_string(most));
  }
  return number;
}

const std::string& string(const Field& field, const std::string& expected) {
  if (!field.value.is_string()) {
    refuse(field, "is " + shown(field.value) + ", expected " + expected);
  }
  return field.value.get_ref<const std::string&>();
}

} // namespace

void refuse(const Field& field, const std::string& problem) {
  const auto path = field.path.empty() ? std::string("params") : field.path;
  throw wire::Error(wire::ErrorCode::invalidParams, path + " " + problem + ". Correct it and send it again.",
                    {{"field", path}, {"problem", problem}});
}

Fields::Fields(const Field& object, std::initializer_list<std::string_view> known) : object_(object) {
  if (!object.value.is_object()) {
    refuse(object, "is " + shown(object.value) + ", expected an object");
  }
  for (const auto& [name, value] : object.value.items()) {
    if (std::ranges::find(known, name) == known.end()) {
      refuse({value, pathOf(excerpt(name))}, "is not a field known here; PROTOCOL.md lists those that are");
    }
  }
}

Field Fields::required(std::string_view name) const {
  if (auto field = optional(name)) {
    return *field;
  }
  refuse({object_.value, pathOf(name)}, "is missing");
}

std::optional<Field> Fields::optional(std::string_view name) const {
  const auto found = object_.value.find(name);
  return found == object_.value.end() ? std::nullopt : std::optional<Field>({*found, pathOf(name)});
}

std::string Fields::pathOf(std::string_view name) const {
  return object_.path.empty() ? std::string(name) : object_.path + "." + std::string(name);
}

std::vector<Field> elements(const Field& field, std::size_t least, std::size_t most) {
  const auto expected = ", expected an array of " + std::to_string(least) + " to " + std::to_string(most);
  if (!field.value.is_array()) {
    refuse(field, "is " + shown(field.value) + expected);
  }
  if (field.value.size() < least || field.value.size() > most) {
    refuse(field, "has " + std::to_string(field.value.size()) + " elements" + expected);
  }
  std::vector<Field> result;
  result.reserve(field.value.size());
  for (const auto& element : field.value) {
    result.push_back({element, field.path + "[" + std::to_string(result.size()) + "]"});
  }
  return result;
}

std::string text(const Field& field, std::size_t most, Empty empty) {
  const auto& value = string(field, "a text");
  if (value.empty() && empty == Empty::refused) {
    refuse(field, "is empty, expected 1 to " + std::to_string(most) + " characters");
  }
  if (value.find('\0') != std::string::npos) {
    refuse(field, "holds U+0000, expected a text without it");
  }
  if (const auto length = codePoints(value); length > most) {
    refuse(field, "has " + std::to_string(length) + " characters, expected at most " + std::to_string(most));
  }
  return value;
}

int integer(const Field& field, int least, int most) {
  return static_cast<int>(wholeNumber(field, least, most));
}

double number(const Field& field, double least, double most) {
  const auto value = field.value.is_number() ? field.value.get<double>() : std::numeric_limits<double>::quiet_NaN();
  if (!(value >= least && value <= most)) {
    refuse(field, "is " + shown(field.value) + ", expected a number from " + shown(nlohmann::json(least)) + " to " +
                      shown(nlohmann::json(most)));
  }
  return value;
}

bool boolean(const Field& field) {
  if (!field.value.is_boolean()) {
    refuse(field, "is " + shown(field.value) + ", expected true or false");
  }
  return field.value.get<bool>();
}

Instant time(const Field& field) {
  return {wholeNumber(field, 0, Instant::kLatest)};
}

Uuid uuid(const Field& field) {
  const std::string expected = "a UUID in lower case";
  const auto& value = string(field, expected);
  auto parsed = Uuid::parse(value);
  if (!parsed) {
    refuse(field, "is " + shown(field.value) + ", expected " + expected);
  }
  return *std::move(parsed);
}

std::string_view oneOf(const Field& field, std::initializer_list<std::string_view> words) {
  std::string expected = "one of";
  for (const auto& each : words) {
    expected += (&each == words.begin() ? " " : ", ") + std::string(each);
  }
  const auto found = std::ranges::find(words, string(field, expected));
  if (found == words.end()) {
    refuse(field, "is " + shown(field.value) + ", expected " + expected);
  }
  return *found;
}

Action decidedAction(const Field& field) {
  return wordOf(field, Action::accept, Action::ignore, Action::block);
}

Action suggestedAction(const Field& field) {
  return wordOf(field, Action::accept, Action::ignore, Action::block, Action::lookFirst);
}

PhilosophyName philosophyName(const Field& field) {
  return wordOf(field, PhilosophyName::open, PhilosophyName::balanced, PhilosophyName::known, PhilosophyName::careful,
                PhilosophyName::own);
}

} // namespace serendip::shapes
