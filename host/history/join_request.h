// Two records of one request become one in a way that does not depend on which came first, so that two histories can be
// united in any order: times by minimum and maximum, what one does not know from the other, a flag that either saw, the
// greater count, the longer text and of equally long ones the greater. A further sighting by this machine is another
// matter: there, what was seen first stays (request_rows.h).
#pragma once

#include "history/request_rows.h"

namespace serendip::history {

/// The longer text, of equally long ones the greater. Nothing gives way to something.
std::optional<std::string> joinText(const std::optional<std::string>& a, const std::optional<std::string>& b);

/// Keeps the UUID of `a`.
RequestRow joined(const RequestRow& a, const RequestRow& b);

bool sameContent(const RequestRow& a, const RequestRow& b);

/// Brings `row` to `content`, whose UUID is left alone. Belongs into a write; the sender's text in the search index and
/// his derived columns are the caller's.
void storeRequest(Database&, std::int64_t row, const RequestRow& content);

} // namespace serendip::history
