#include "archive/person_name.h"

#include "archive/row_text.h"
#include "shapes/limits.h"

namespace serendip::archive {

std::optional<std::string> fullName(std::string_view first, std::string_view last) {
  std::string name(first);
  name += first.empty() || last.empty() ? "" : " ";
  name += last;
  return fullName(name);
}

std::optional<std::string> fullName(std::string_view whole) {
  return readText("The name", whole, shapes::limits::kName);
}

} // namespace serendip::archive
