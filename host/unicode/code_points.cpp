#include "unicode/code_points.h"

#include <utf8proc.h>

namespace serendip::unicode {
namespace beyond_ascii {

std::int32_t takeCodePoint(std::string_view& text) {
  utf8proc_int32_t codePoint = kNotText;
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &codePoint);
  text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
  return length > 0 ? codePoint : kNotText;
}

bool isLetter(std::int32_t codePoint) {
  const auto category = utf8proc_category(codePoint);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool isUpperCase(std::int32_t codePoint) {
  return utf8proc_category(codePoint) == UTF8PROC_CATEGORY_LU;
}

bool isLowerCase(std::int32_t codePoint) {
  return utf8proc_category(codePoint) == UTF8PROC_CATEGORY_LL;
}

bool isLetterOrDigit(std::int32_t codePoint) {
  const auto category = utf8proc_category(codePoint);
  return isLetter(codePoint) || (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

} // namespace beyond_ascii

bool isCurrencySign(std::int32_t codePoint) {
  return codePoint == '$' || (codePoint >= kAsciiEnd && utf8proc_category(codePoint) == UTF8PROC_CATEGORY_SC);
}

} // namespace serendip::unicode
