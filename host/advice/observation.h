#pragma once

#include "advice/cue.h"
#include "advice/kinds/kind_reading.h"
#include "advice/prior.h"
#include "domain/request.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// All that is noticed about one request. Of the name only mixed scripts are; who it is has no say.
struct Observation {
  Cues cues;
  KindReading kinds;
};

Observation observe(const Request&, const SenderHistory&, const Prior&);

} // namespace serendip::advice
