#pragma once

#include "archive/merge_export.h"

#include <nlohmann/json.hpp>

#include <string>

namespace serendip::archive {

/// The same summary as for LinkedIn's archive (archiveStep in PROTOCOL.md), with the export as its one file. `name` is
/// UTF-8.
nlohmann::json jsonOf(const MergeReport&, const std::string& name);

} // namespace serendip::archive
