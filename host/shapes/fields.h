#pragma once

#include "domain/decision.h"
#include "domain/instant.h"
#include "domain/uuid.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Strict reading of params. nlohmann's own `get<int>()` turns 4294967297 and true into 1, so nothing outside this
/// folder's readers takes a value out of params. Every refusal is a wire::Error invalidParams that says which field,
/// what is wrong and what is expected.
namespace serendip::shapes {

/// A value of the params and where it stands, such as `requests[3].sender.slug`. Does not own the value.
struct Field {
  const nlohmann::json& value;
  std::string path; ///< empty for the params themselves
};

/// `problem` completes the sentence that begins with the field's path.
[[noreturn]] void refuse(const Field&, const std::string& problem);

/// An object of which every field is known.
class Fields {
public:
  /// Refuses anything but an object, and the first field that is not in `known`.
  Fields(const Field& object, std::initializer_list<std::string_view> known);

  /// Refuses a missing field.
  Field required(std::string_view name) const;

  /// Nothing for a missing field; `null` is a value and no reader takes it.
  std::optional<Field> optional(std::string_view name) const;

  /// The object as a whole, for refusals about several of its fields.
  const Field& whole() const { return object_; }

private:
  std::string pathOf(std::string_view name) const;

  Field object_;
};

/// The elements of an array of `least` … `most`.
std::vector<Field> elements(const Field&, std::size_t least, std::size_t most);

enum class Empty { allowed, refused };

/// Exactly the text that was sent: at most `most` code points, without U+0000.
std::string text(const Field&, std::size_t most, Empty = Empty::allowed);

/// A whole number from `least` to `most`; neither true nor 1.0 is one.
int integer(const Field&, int least, int most);

/// A number, whole or not, from `least` to `most`.
double number(const Field&, double least, double most);
bool boolean(const Field&);
Instant time(const Field&);
Uuid uuid(const Field&);

/// One of `words`; the result refers to them.
std::string_view oneOf(const Field&, std::initializer_list<std::string_view> words);

/// One of `allowed` by its word.
template <class Enumeration, class... Others>
Enumeration wordOf(const Field& field, Enumeration first, Others... others) {
  return *parse<Enumeration>(oneOf(field, {word(first), word(others)...}));
}

Action decidedAction(const Field&);
Action suggestedAction(const Field&);
PhilosophyName philosophyName(const Field&);

/// `read` of the field called `name`, or nothing without it.
template <class Read> auto ifPresent(const Fields& fields, std::string_view name, Read read) {
  using Value = decltype(read(fields.required(name)));
  const auto field = fields.optional(name);
  return field ? std::optional<Value>(read(*field)) : std::nullopt;
}

} // namespace serendip::shapes
