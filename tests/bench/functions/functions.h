// The functions that an answer goes through, each by itself.
#pragma once

#include "asked_history.h"

#include "service/session.h"

namespace serendip::bench {

/// Reading a message, checking its fields, writing the reply.
void measureMessages(const AskedHistory&);

/// What is known of a sender, and what is noticed and advised.
void measureStages(const AskedHistory&, service::Session&);

/// `suggest` as a whole, and what a host does at its first one.
void measureAnswers(const AskedHistory&, service::Session&);

} // namespace serendip::bench
