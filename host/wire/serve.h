#pragma once

#include "log/log.h"
#include "wire/answer.h"
#include "wire/frame.h"

namespace serendip::wire {

enum class Ending {
  done,     ///< the input ended between frames, or nobody reads the replies any more
  cutOff,   ///< the input ended inside a frame
  distrust, ///< a length that cannot be believed
};

/// Answers every message, in order, until the input ends. A line on stderr (through the log) for every ending but
/// `done`. Lets failures of `source` and `sink` pass.
Ending serve(ByteSource source, const ByteSink& sink, const Dispatch&, Log&);

} // namespace serendip::wire
