#pragma once

#include "archive/report.h"

#include <nlohmann/json.hpp>

namespace serendip::archive {

/// The summary of PROTOCOL.md, below 1 MiB whatever the archive.
nlohmann::json jsonOf(const Report&);

} // namespace serendip::archive
