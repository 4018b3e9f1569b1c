#pragma once

#include <filesystem>

namespace serendip::cli {

/// `serendip import` of a file that `serendip export` wrote. Prints what became of it; returns the exit status.
int importExport(const std::filesystem::path& file, bool includeForgotten, bool asJson);

} // namespace serendip::cli
