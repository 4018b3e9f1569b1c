#pragma once

#include "domain/uuid.h"
#include "history/database.h"

#include <optional>

namespace serendip::history {

enum class EventKind { request, decision, outcome, undo, philosophyChoice, retentionChoice };

/// What a UUID already stands for.
struct UuidUse {
  EventKind kind;
  std::int64_t row; ///< of the table of that kind; for another UUID of a request, the request's
};

std::optional<UuidUse> useOf(Database&, const Uuid&);

/// The row if this very kind of event is already kept under `id`, nothing if `id` is free. Throws Conflict.
std::optional<std::int64_t> repeatedRow(Database&, const Uuid& id, EventKind);

} // namespace serendip::history
