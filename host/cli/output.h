#pragma once

namespace serendip::cli {

/// Whether all that was printed has been taken: a full disk takes nothing, and says so only at the end. If not, the
/// standard error has the reason and the next step.
bool outputTaken();

} // namespace serendip::cli
