#pragma once

#include <functional>

namespace serendip::faults {

/// What a child without memory came to; its exit status, in numbers that nobody else ends with but libarchive.
enum Said : int { endedByLibarchive = 1, nothingFailed = 41, answered, refused, ended, wrongAfterwards, threw };

/// Runs `work`, which returns a Said, in a child of its own, silently. `ended` if a signal ended it, `threw` if an
/// exception did.
int saidBy(const std::function<int()>& work);

} // namespace serendip::faults
