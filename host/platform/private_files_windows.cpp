// Access lists of our own were rejected: everything lies in %LOCALAPPDATA%, whose list names the user, SYSTEM and the
// administrators, and a list that differs from it would be lost by the first backup program that restores a file.
#include "platform/private_files.h"
#include "platform/reason.h"

namespace serendip::platform {

void makeNewFilesPrivate() {}

void makePrivateDirectory(const std::filesystem::path& directory) {
  std::error_code error;
  const auto found = std::filesystem::status(directory, error);
  if (std::filesystem::exists(found) && !std::filesystem::is_directory(found)) {
    throw DirectoryRefused(directory, "is not a directory; move it away");
  }
  std::filesystem::create_directories(directory, error);
  if (error) {
    throw DirectoryRefused(directory, "cannot be created (" + reason(error) + "); check the folder above it");
  }
}

void makePrivateFile(const std::filesystem::path&) {}

} // namespace serendip::platform
