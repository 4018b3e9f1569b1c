#pragma once

#include "figures.h"
#include "plan.h"

#include <vector>

namespace serendip::bench {

/// One entry a contestant, in their order. All throw HostFailed.

/// `start_ms` from before the program is started to its first answer, `exit_ms` from the end of its input to its end.
std::vector<Shown> starts(const Task&);

/// `trip_us` from a message to its answer on a port that is open, and `processor_us` of the host's own for it.
std::vector<Shown> trips(const Task&);

/// `answers_per_second` where all messages of a round are written at once.
std::vector<Shown> bursts(const Task&);

/// `pss_mib` of a host at rest after the messages of a round, alone but for what else runs on the machine.
std::vector<Shown> memories(const Task&);

} // namespace serendip::bench
