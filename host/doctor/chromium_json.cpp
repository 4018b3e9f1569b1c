#include "doctor/chromium_json.h"

#include <algorithm>
#include <cctype>

namespace serendip::doctor {
namespace {

constexpr std::size_t kDeepest = 200; // measured: 199 levels are read, 200 are not

bool isHexadecimal(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

/// Goes through a text once and knows whether it stands within a string or a comment.
class Translation {
public:
  explicit Translation(std::string_view text) : rest_(text) {}

  std::optional<std::string> made() {
    while (!rest_.empty()) {
      step();
      if (depth_ >= kDeepest) {
        return std::nullopt;
      }
    }
    return std::move(made_);
  }

private:
  void take(std::size_t count) {
    count = std::min(count, rest_.size());
    made_ += rest_.substr(0, count);
    rest_.remove_prefix(count);
  }

  void step() {
    if (rest_.starts_with("/*")) {
      const auto end = rest_.find("*/", 2);
      take(end == std::string_view::npos ? rest_.size() : end + 2);
    } else if (rest_.starts_with("//")) {
      take(rest_.find('\n'));
    } else if (rest_.front() == '"') {
      string();
    } else {
      const char c = rest_.front();
      depth_ += c == '[' || c == '{' ? 1 : 0;
      depth_ -= (c == ']' || c == '}') && depth_ > 0 ? 1 : 0;
      take(1);
    }
  }

  void string() {
    take(1);
    while (!rest_.empty() && rest_.front() != '"') {
      character();
    }
    take(1);
  }

  void character() {
    const bool twoDigits = rest_.size() >= 4 && isHexadecimal(rest_[2]) && isHexadecimal(rest_[3]);
    if (rest_.starts_with("\\x") && twoDigits) {
      made_.append("\\u00").append(rest_.substr(2, 2));
      rest_.remove_prefix(4);
    } else if (rest_.front() == '\n' || rest_.front() == '\r') {
      made_ += rest_.front() == '\n' ? "\\n" : "\\r";
      rest_.remove_prefix(1);
    } else {
      take(rest_.front() == '\\' ? 2 : 1);
    }
  }

  std::string_view rest_;
  std::string made_;
  std::size_t depth_ = 0;
};

} // namespace

std::optional<std::string> chromiumJson(std::string_view text) {
  return Translation(text).made();
}

} // namespace serendip::doctor
