#include "archive/dates.h"

#include "unicode/code_points.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>

namespace serendip::archive {
namespace {

constexpr std::size_t kLongest = 40; // bytes, of a date of any format
constexpr int kFirstYear = 1990;     // nobody joined before; what is earlier is a spreadsheet's zero
constexpr int kLastYear = 2100;

/// Takes a date apart from left to right.
class Scanner {
public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) {
      return false;
    }
    rest_.remove_prefix(1);
    return true;
  }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) {
      return false;
    }
    rest_.remove_prefix(word.size());
    return true;
  }

  /// A number of `least` … `most` digits and no more; `most` is at most 9, or an int would not hold it.
  std::optional<int> number(std::size_t least, std::size_t most) {
    const auto notDigit = std::ranges::find_if_not(rest_, unicode::isAsciiDigit);
    const auto digits = static_cast<std::size_t>(notDigit - rest_.begin());
    if (digits < least || digits > most) {
      return std::nullopt;
    }
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + digits, value);
    lastDigits_ = digits;
    rest_.remove_prefix(digits);
    return value;
  }

  /// Of two or four digits.
  std::optional<int> year() {
    const auto value = number(2, 4);
    if (!value || lastDigits_ == 3) {
      return std::nullopt;
    }
    return lastDigits_ == 2 ? 2000 + *value : *value;
  }

  /// "Feb", in any case.
  std::optional<int> month() {
    constexpr std::string_view kNames = "janfebmaraprmayjunjulaugsepoctnovdec";
    if (rest_.size() < 3) {
      return std::nullopt;
    }
    std::string name(rest_.substr(0, 3));
    for (char& letter : name) {
      letter = unicode::isAsciiUpperCase(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    const auto place = kNames.find(name);
    if (place == std::string_view::npos || place % 3 != 0) {
      return std::nullopt;
    }
    rest_.remove_prefix(3);
    return static_cast<int>(place / 3) + 1;
  }

private:
  std::string_view rest_;
  std::size_t lastDigits_ = 0;
};

struct Day {
  int year;
  int month;
  int day;
};

struct Time {
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool hasHalf = false; ///< AM or PM was said
};

std::optional<Instant> instantOf(const Day& day, const Time& time) {
  using namespace std::chrono;
  const year_month_day date(year(day.year), month(static_cast<unsigned>(day.month)),
                            std::chrono::day(static_cast<unsigned>(day.day)));
  if (!date.ok() || day.year < kFirstYear || day.year > kLastYear || time.hour > 23 || time.minute > 59 ||
      time.second > 60) {
    return std::nullopt;
  }
  const auto at = sys_days(date).time_since_epoch() + hours(time.hour) + minutes(time.minute) + seconds(time.second);
  return Instant::from(duration_cast<milliseconds>(at).count());
}

/// "15:07", "15:07:09", "3:07 PM"; nothing for something else.
std::optional<Time> readTime(Scanner& text) {
  const auto hour = text.number(1, 2);
  if (!hour || !text.take(':')) {
    return std::nullopt;
  }
  const auto minute = text.number(2, 2);
  const auto second = text.take(':') ? text.number(2, 2) : std::optional(0);
  if (!minute || !second) {
    return std::nullopt;
  }
  Time time{.hour = *hour, .minute = *minute, .second = *second};
  if (text.take('.')) {
    text.number(1, 9);
  }
  text.take(' ');
  const bool afternoon = text.take("PM") || text.take("pm");
  if (afternoon || text.take("AM") || text.take("am")) {
    if (time.hour < 1 || time.hour > 12) {
      return std::nullopt;
    }
    time.hour = time.hour % 12 + (afternoon ? 12 : 0);
    time.hasHalf = true;
  }
  return time;
}

/// What stands behind the day: nothing, or a time.
std::optional<Time> readRest(Scanner& text) {
  if (text.done()) {
    return Time{};
  }
  text.take(',');
  text.take(' ') || text.take('T');
  const auto time = readTime(text);
  text.take(' ');
  text.take("UTC") || text.take("GMT") || text.take('Z');
  return text.done() ? time : std::nullopt;
}

std::optional<Instant> finished(const std::optional<int>& year, const std::optional<int>& month,
                                const std::optional<int>& day, Scanner& text) {
  if (!year || !month || !day) {
    return std::nullopt;
  }
  const auto time = readRest(text);
  return time ? instantOf({*year, *month, *day}, *time) : std::nullopt;
}

std::optional<Instant> yearFirst(std::string_view whole) {
  Scanner text(whole);
  const auto year = text.number(4, 4);
  const auto month = text.take('-') ? text.number(2, 2) : std::nullopt;
  const auto day = text.take('-') ? text.number(2, 2) : std::nullopt;
  return finished(year, month, day, text);
}

std::optional<Instant> namedMonth(std::string_view whole) {
  Scanner text(whole);
  const auto day = text.number(1, 2);
  const auto month = text.take(' ') || text.take('-') ? text.month() : std::nullopt;
  const auto year = text.take(' ') || text.take('-') ? text.year() : std::nullopt;
  return finished(year, month, day, text);
}

std::optional<Instant> dotted(std::string_view whole) {
  Scanner text(whole);
  const auto day = text.number(1, 2);
  const auto month = text.take('.') ? text.number(1, 2) : std::nullopt;
  const auto year = text.take('.') ? text.year() : std::nullopt;
  return finished(year, month, day, text);
}

std::optional<Instant> slashed(std::string_view whole) {
  Scanner text(whole);
  const auto month = text.number(1, 2);
  const auto day = text.take('/') ? text.number(1, 2) : std::nullopt;
  const auto year = text.take('/') ? text.year() : std::nullopt;
  if (!year || !month || !day) {
    return std::nullopt;
  }
  const auto time = readRest(text);
  const bool monthFirst = time && (time->hasHalf || *day > 12 || *day == *month);
  return monthFirst ? instantOf({*year, *month, *day}, *time) : std::nullopt;
}

/// No-break spaces as blanks: newer Java writes U+202F before AM and PM.
std::string withPlainSpaces(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    constexpr std::int32_t kNoBreak = 0xA0;
    constexpr std::int32_t kNarrowNoBreak = 0x202F;
    const auto codePoint = unicode::takeCodePoint(text);
    const bool blank = codePoint == kNoBreak || codePoint == kNarrowNoBreak;
    plain += blank ? ' ' : codePoint < unicode::kAsciiEnd && codePoint > 0 ? static_cast<char>(codePoint) : '?';
  }
  return plain;
}

} // namespace

std::optional<Instant> readDate(std::string_view text) {
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  if (const auto at = yearFirst(text)) { // half a million times in messages.csv
    return at;
  }
  const std::string plain = withPlainSpaces(text);
  for (const auto read : {&yearFirst, &namedMonth, &slashed, &dotted}) {
    if (const auto at = read(plain)) {
      return at;
    }
  }
  return std::nullopt;
}

Instant dayOf(Instant instant) {
  constexpr std::int64_t kDay = std::chrono::milliseconds(std::chrono::days(1)).count();
  return {instant.milliseconds - instant.milliseconds % kDay};
}

} // namespace serendip::archive
