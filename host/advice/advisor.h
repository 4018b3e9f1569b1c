#pragma once

#include "advice/model.h"
#include "advice/philosophy.h"
#include "advice/suggestion.h"
#include "domain/request.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// Advice is a pure function of what is asked, what is known, what is wanted and what was learnt.
Suggestion advise(const Request&, const SenderHistory&, const Philosophy&, const Model&);

/// Advice from the shipped prior, for a user who has taught nothing yet.
Suggestion advise(const Request&, const SenderHistory&, const Philosophy&);

} // namespace serendip::advice
