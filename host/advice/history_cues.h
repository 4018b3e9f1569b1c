#pragma once

#include "advice/cue.h"
#include "domain/request.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// What this user already knows of the sender.
void addHistoryCues(const Request&, const SenderHistory&, Cues&);

/// How often the sender has asked since the first ignore, this request included; 0 if never ignored.
int timesAskedSinceIgnored(const SenderHistory&);

/// Whether the user blocked the sender or said he would.
bool choseToBlock(const SenderHistory&);

} // namespace serendip::advice
