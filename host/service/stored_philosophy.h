#pragma once

#include "advice/philosophy.h"
#include "history/database.h"
#include "shapes/philosophy_fields.h"

namespace serendip::service {

/// With its numbers; refuses the name `own` where the user has put none down.
advice::Philosophy philosophyOf(history::Database&, const shapes::Field&, const shapes::AskedPhilosophy&);

/// The one that was chosen, or the first of all as long as none was.
advice::Philosophy storedPhilosophy(history::Database&);

} // namespace serendip::service
