#pragma once

#include <cstddef>
#include <functional>
#include <span>

namespace serendip::archive {

/// The bytes of one file of the archive, in order: each call fills the beginning of the span and says how much; 0 is
/// the end. Throws FileProblem where the file cannot be read on.
using ByteSource = std::function<std::size_t(std::span<char>)>;

} // namespace serendip::archive
