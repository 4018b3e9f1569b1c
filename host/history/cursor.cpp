#include "history/cursor.h"

#include <charconv>
#include <stdexcept>

namespace serendip::history {

std::string cursorText(const std::vector<std::int64_t>& numbers) {
  std::string text;
  for (const std::int64_t number : numbers) {
    if (!text.empty()) {
      text += '.';
    }
    text += std::to_string(number);
  }
  return text;
}

std::vector<std::int64_t> cursorNumbers(std::string_view text, std::size_t count) {
  std::vector<std::int64_t> numbers;
  while (numbers.size() < count) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0) {
      break;
    }
    numbers.push_back(number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (numbers.size() < count && text.starts_with('.')) {
      text.remove_prefix(1);
    }
  }
  if (numbers.size() != count || !text.empty()) {
    throw std::invalid_argument("not a cursor");
  }
  return numbers;
}

} // namespace serendip::history
