#pragma once

#include "registration/scope.h"

#include <filesystem>
#include <string>
#include <vector>

namespace serendip::registration {

/// The folders that would have to be made so that `folder` is there, outermost first.
std::vector<std::string> missingFolders(const std::filesystem::path& folder, const Scope&);

/// Makes those of `folders` that are not there, in their order. Throws Refused.
void makeFolders(const std::vector<std::string>& folders, const Scope&);

/// Removes those of `folders` that are empty, the last first, and answers those that are left because they are not.
std::vector<std::string> removeEmptyFolders(const std::vector<std::string>& folders, const Scope&);

} // namespace serendip::registration
