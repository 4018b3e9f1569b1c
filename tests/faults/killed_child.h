// A process of its own that is killed (SIGKILL) at a chosen point of what it does: what it has left undone stays
// undone, as no destructor runs and no lock, journal or buffer is put in order.
#pragma once

#include "faults.h"

#include <cstddef>
#include <functional>

namespace serendip::faults {

/// Does `work` in a child that is killed before its `nth` statement (from 1), of whichever connection. False where it
/// came to its end before, and was ended there as abruptly. Throws std::runtime_error where `work` threw.
bool killedBeforeStatement(std::size_t nth, const std::function<void()>& work);

/// The same, killed in place of its `nth` call of that kind.
bool killedAtCall(Kind, std::size_t nth, const std::function<void()>& work);

} // namespace serendip::faults
