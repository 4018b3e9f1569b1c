// Dates of rows and of the archive's own name: nothing, or an instant that the history and the wire can hold.
#include "archive/dates.h"
#include "archive/export_date.h"
#include "claim.h"

namespace {

constexpr std::int64_t kDay = 86'400'000;

void judge(const std::optional<serendip::Instant>& at) {
  using serendip::fuzz::claim;
  if (at) {
    claim(at->milliseconds >= 0 && at->milliseconds <= serendip::Instant::kLatest, "a date is one that can be kept");
    const auto day = serendip::archive::dayOf(*at).milliseconds;
    claim(day <= at->milliseconds && at->milliseconds < day + kDay && day % kDay == 0, "a day holds its instants");
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = serendip::fuzz::textOf(data, size);
  judge(serendip::archive::readDate(text));
  judge(serendip::archive::exportDateOf(text));
  return 0;
}
