#pragma once

#include "domain/decision.h"
#include "shapes/fields.h"

namespace serendip::shapes {

/// What was suggested when the user decided: `{"action", "philosophy"}`.
Suggested suggested(const Field&);

/// `action`, `stage` and `suggested` among the fields of something greater. Only a block can be intended, as only a
/// block needs the user's hand elsewhere.
Decision decisionAmong(const Fields&);

} // namespace serendip::shapes
