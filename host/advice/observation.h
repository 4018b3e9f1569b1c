#pragma once

#include "advice/cue.h"
#include "advice/prior.h"
#include "advice/text_features.h"
#include "domain/request.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// All that is noticed about one request. Of the name only mixed scripts are; who it is has no say.
struct Observation {
  Cues cues;
  TextFeatures words;
};

Observation observe(const Request&, const SenderHistory&, const Prior&);

} // namespace serendip::advice
