#include "archive/export_date.h"

#include "archive/dates.h"

#include <string>

namespace serendip::archive {

std::optional<Instant> exportDateOf(std::string_view name) {
  constexpr std::string_view kBefore = "DataExport_";
  constexpr std::size_t kDay = 10; // MM-DD-YYYY
  const auto found = name.rfind(kBefore);
  if (found == std::string_view::npos || name.size() < found + kBefore.size() + kDay) {
    return std::nullopt;
  }
  const auto day = name.substr(found + kBefore.size(), kDay);
  if (day[2] != '-' || day[5] != '-') {
    return std::nullopt;
  }
  std::string date(day.substr(6));           // the year first, as readDate takes it
  date.append("-").append(day.substr(0, 5)); // MM-DD
  return readDate(date);
}

} // namespace serendip::archive
