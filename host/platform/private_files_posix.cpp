#include "platform/private_files.h"
#include "platform/reason.h"

#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace serendip::platform {
namespace {

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;

void refuseForeign(const std::filesystem::path& directory, const struct stat& found) {
  if (found.st_uid != geteuid()) {
    throw DirectoryRefused(directory, "belongs to another user; move it away or give it to the user who runs Serendip");
  }
}

/// What is followed could be led elsewhere later, and what it leads to is looked after by nobody here.
void refuseLink(const std::filesystem::path& directory, const struct stat& found) {
  if (S_ISLNK(found.st_mode)) {
    throw DirectoryRefused(directory, "is a symbolic link; put the directory itself in its place (a link among the "
                                      "folders above it is followed), then try again");
  }
}

void create(const std::filesystem::path& directory) {
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  if (error) {
    throw DirectoryRefused(directory, "cannot be created (" + reason(error) + "); check the folder above it");
  }
}

} // namespace

void makeNewFilesPrivate() {
  umask(kOthers);
}

void makePrivateDirectory(const std::filesystem::path& directory) {
  struct stat found {};

  if (lstat(directory.c_str(), &found) != 0) {
    create(directory);
  }
  if (lstat(directory.c_str(), &found) != 0) {
    throw DirectoryRefused(directory, "cannot be read (" + reason(lastError()) + "); check its permissions");
  }
  refuseForeign(directory, found);
  refuseLink(directory, found);
  if (!S_ISDIR(found.st_mode)) {
    throw DirectoryRefused(directory, "is not a directory; move it away");
  }
  if ((found.st_mode & kOthers) != 0 && chmod(directory.c_str(), found.st_mode & S_IRWXU) != 0) {
    throw DirectoryRefused(directory, "is open to others (" + reason(lastError()) + "); run chmod 700 on it");
  }
}

void makePrivateFile(const std::filesystem::path& file) {
  struct stat found {};

  if (lstat(file.c_str(), &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == geteuid() &&
      (found.st_mode & kOthers) != 0) {
    chmod(file.c_str(), S_IRUSR | S_IWUSR);
  }
}

} // namespace serendip::platform
