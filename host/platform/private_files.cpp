#include "platform/private_files.h"

namespace serendip::platform {

DirectoryRefused::DirectoryRefused(std::filesystem::path directory, const std::string& reason)
    : std::runtime_error("The directory " + directory.string() + " " + reason + "."), directory_(std::move(directory)) {
}

} // namespace serendip::platform
