#pragma once

#include "unicode/folded_text.h"

namespace serendip::advice {

/// Whether a currency's sign or code stands beside a number ("$500", "499 €", "USD 300") or its name behind one ("1000
/// Euro"; "Euro 2024" is football).
bool hasSumOfMoney(const unicode::FoldedText&);

} // namespace serendip::advice
