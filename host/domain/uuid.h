#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace serendip {

/// The client-made identity of an event, kept as its RFC 4122 text in lower case so that what the extension sent,
/// what the database holds and what a log line says can be compared by eye.
class Uuid {
public:
  /// Nothing unless `text` is 8-4-4-4-12 lower-case hexadecimal digits.
  static std::optional<Uuid> parse(std::string_view text);

  /// Version 4, from the system's random device; used by the command line, which is a client too.
  static Uuid random();

  /// Version 5: always the same for the same `name` below `space`, and telling neither (SHA-1).
  static Uuid named(const Uuid& space, std::string_view name);

  const std::string& text() const { return text_; }

  friend auto operator<=>(const Uuid&, const Uuid&) = default;

private:
  explicit Uuid(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

} // namespace serendip
