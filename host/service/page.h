#pragma once

#include "service/limits.h"
#include "shapes/fields.h"

#include <optional>
#include <stdexcept>
#include <string>

namespace serendip::service {

/// Which page of a long list: the fields `limit` and `cursor` of `sender`, `search` and `requests`.
struct Page {
  int limit;
  std::optional<std::string> cursor;
};

inline Page page(const shapes::Fields& fields, int usual, int most) {
  const auto count = [most](const shapes::Field& limit) { return shapes::integer(limit, 1, most); };
  const auto cursor = [](const shapes::Field& field) {
    return shapes::text(field, limits::kCursor, shapes::Empty::refused);
  };
  return {.limit = ifPresent(fields, "limit", count).value_or(usual), .cursor = ifPresent(fields, "cursor", cursor)};
}

/// The page that `read` gives; history's word for a cursor that is not one of its own becomes a refusal of that field.
template <class Read> auto readPage(const shapes::Fields& fields, Read read) {
  try {
    return read();
  } catch (const std::invalid_argument&) {
    refuse(fields.required("cursor"), "is not the `next` of an earlier page; without it the first page is given");
  }
}

} // namespace serendip::service
