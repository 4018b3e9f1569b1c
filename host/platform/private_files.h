#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace serendip::platform {

/// A directory that cannot be made, or made private. `what()` says why and ends with the next step.
class DirectoryRefused : public std::runtime_error {
public:
  DirectoryRefused(std::filesystem::path directory, const std::string& reason);

  const std::filesystem::path& directory() const { return directory_; }

private:
  std::filesystem::path directory_;
};

/// From now on every new file of this process is 0600 and every new directory 0700, also those that libraries make,
/// such as SQLite's journals.
///
/// On Windows nothing: new files inherit the access list of the user's profile, which keeps other users out.
void makeNewFilesPrivate();

/// Creates what is missing of `directory` (0700) and takes looser modes from the last part of an existing one. A
/// directory that belongs to somebody else is refused, as he could read the history or replace it, and so is a symbolic
/// link in its place; links among the folders above are followed.
/// On Windows it is created with what it inherits, and what is no directory is refused. Throws DirectoryRefused.
void makePrivateDirectory(const std::filesystem::path& directory);

/// Takes looser modes from an existing file, such as one restored from a backup. A file that is missing or not ours is
/// left to the one who opens it. On Windows nothing.
void makePrivateFile(const std::filesystem::path& file);

} // namespace serendip::platform
