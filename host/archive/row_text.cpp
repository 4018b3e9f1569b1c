#include "archive/row_text.h"

#include "archive/dates.h"
#include "shapes/excerpt.h"
#include "unicode/code_points.h"

namespace serendip::archive {

std::optional<std::string> readText(std::string_view column, std::string_view field, std::size_t most) {
  auto rest = field;
  std::size_t used = 0;
  for (std::size_t count = 0; !rest.empty(); ++count) {
    const auto codePoint = unicode::takeCodePoint(rest);
    if (codePoint == unicode::kNotText || codePoint == 0) {
      throw RowProblem{
          {std::string(column) + " is not UTF-8; save the file as \"CSV UTF-8\", or use it as LinkedIn gave it."}};
    }
    used = count < most ? field.size() - rest.size() : used;
  }
  return used == 0 ? std::nullopt : std::optional<std::string>(field.substr(0, used));
}

Instant readDateOf(std::string_view column, std::string_view field) {
  if (const auto at = readDate(field)) {
    return *at;
  }
  throw RowProblem{{std::string(column) + " \"" + shapes::excerpt(field) +
                    "\" is no date as LinkedIn writes it; use the file as LinkedIn gave it."}};
}

} // namespace serendip::archive
