#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace serendip::bench {

/// The pipe of native messaging with nothing that is not needed: no limits, no checks. For hosts that only show what
/// the machine itself costs.

/// The next message, or nothing at the end of the input.
std::optional<std::string> readMessage();

/// Ends the program where nobody reads any more.
void writeMessage(std::string_view text);

} // namespace serendip::bench
