#pragma once

#include "domain/instant.h"

#include <optional>
#include <string_view>

namespace serendip::archive {

/// The day in the name that LinkedIn gives an archive, "Basic_LinkedInDataExport_MM-DD-YYYY.zip" or the folder it was
/// unpacked to; nothing in any other name.
std::optional<Instant> exportDateOf(std::string_view name);

} // namespace serendip::archive
