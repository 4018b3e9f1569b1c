// One line of Serendip's own export: a record as JSON (PROTOCOL.md, section 7). What is unknown is left out, and the
// fields of a line are in the order of their names, so that equal histories give equal bytes.
#pragma once

#include "history/record.h"

#include <nlohmann/json.hpp>

namespace serendip::archive {

/// What this program writes, and the newest it reads.
inline constexpr int kExportFormat = 1;

/// The first line.
nlohmann::json exportHeader();

nlohmann::json exportLine(const history::Record&);

/// The record of a line other than a header. Throws wire::Error invalidParams, which names the field.
history::Record recordOf(const nlohmann::json& line);

} // namespace serendip::archive
