// 45 days: a deadline after which hardly anybody answers, judged and not measured. The word stays the program's: it is
// never stored, shown as inferred, and gives way to whatever the user says later.
#pragma once

#include <chrono>

namespace serendip {

/// How long after an acceptance without any outcome silence is inferred.
inline constexpr std::chrono::milliseconds kSilentAfter = std::chrono::days(45);

} // namespace serendip
