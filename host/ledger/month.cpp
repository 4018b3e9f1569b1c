#include "ledger/month.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace serendip::ledger {

Month Month::of(Instant at) {
  using std::chrono::days, std::chrono::floor, std::chrono::milliseconds, std::chrono::sys_time;
  const std::chrono::year_month_day day{floor<days>(sys_time<milliseconds>{milliseconds{at.milliseconds}})};
  return {static_cast<int>(day.year()), static_cast<unsigned>(day.month())};
}

std::string Month::text() const {
  std::array<char, 16> written{};
  std::snprintf(written.data(), written.size(), "%04d-%02u", year, number);
  return written.data();
}

} // namespace serendip::ledger
