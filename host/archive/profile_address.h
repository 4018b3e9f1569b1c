#pragma once

#include "domain/request.h"

#include <optional>
#include <string_view>

namespace serendip::archive {

/// Whom the address of a profile names, as the extension reads it from the page: the first path segment after /in/,
/// decoded; lower case unless it is an encoded member id. Nothing for any other address (companies, "LinkedIn Member").
std::optional<SenderKey> readProfileAddress(std::string_view address);

/// One text for one key, for use as a map's key and in names of UUIDs.
std::string textOf(const SenderKey& key);

} // namespace serendip::archive
