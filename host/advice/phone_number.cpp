#include "advice/phone_number.h"

#include "unicode/code_points.h"

#include <vector>

namespace serendip::advice {
namespace {

/// Digits with the separators people put between them.
struct Run {
  bool plus = false;
  bool zero = false;
  bool dots = false;
  int digits = 0;
  std::vector<int> groups; ///< how many digits stand together, at most 4 groups are kept
};

constexpr bool isSeparator(char c) {
  return c == ' ' || c == '-' || c == '/' || c == '.' || c == '(' || c == ')';
}

/// Takes a run off the front of `text`, which begins with a digit.
Run takeRun(std::string_view& text, bool plus) {
  Run run{.plus = plus, .zero = text.front() == '0', .groups = {}};
  bool inGroup = false;
  while (!text.empty() && (unicode::isAsciiDigit(text.front()) || isSeparator(text.front()))) {
    const bool digit = unicode::isAsciiDigit(text.front());
    run.dots = run.dots || text.front() == '.';
    if (digit) {
      if (!inGroup && run.groups.size() < 4) {
        run.groups.push_back(0);
      }
      ++run.digits;
      ++run.groups.back();
    }
    inGroup = digit;
    text.remove_prefix(1);
  }
  return run;
}

bool isPhoneNumber(const Run& run) {
  if (run.plus) {
    return run.digits >= 9 && run.digits <= 15; // 15: the most E.164 allows
  }
  if (run.zero && !run.dots) { // with dots it may be a date
    return run.digits >= 9 && run.digits <= 14;
  }
  return run.groups == std::vector<int>{3, 3, 4};
}

} // namespace

bool hasPhoneNumber(std::string_view folded) {
  bool plus = false;
  bool inWord = false;
  while (!folded.empty()) {
    const char c = folded.front();
    if (unicode::isAsciiDigit(c) && !inWord) {
      if (isPhoneNumber(takeRun(folded, plus))) {
        return true;
      }
      plus = false;
      continue;
    }
    plus = c == '+' || (plus && (c == '(' || c == ' '));
    inWord = unicode::isAsciiLetter(c) || unicode::isAsciiDigit(c);
    folded.remove_prefix(1);
  }
  return false;
}

} // namespace serendip::advice
