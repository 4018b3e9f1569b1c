#pragma once

#include "advice/philosophy.h"
#include "advice/suggestion.h"
#include "domain/request.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// Advice is a pure function of what is asked, what is known and what is wanted.
Suggestion advise(const Request&, const SenderHistory&, const Philosophy&);

} // namespace serendip::advice
