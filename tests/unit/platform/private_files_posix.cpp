#include "platform/private_files.h"

#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

using namespace serendip;
using namespace serendip::platform;
namespace fs = std::filesystem;

namespace {

constexpr fs::perms kOwnerOnly = fs::perms::owner_all;

fs::perms mode(const fs::path& path) {
  return fs::status(path).permissions();
}

/// The umask for the time of a test.
class Umask {
public:
  Umask() : old_(umask(022)) {}

  ~Umask() { umask(old_); }

  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;

private:
  mode_t old_;
};

} // namespace

TEST_CASE("missing directories are made for the owner only") {
  const Umask restored;
  makeNewFilesPrivate();
  const TemporaryDirectory temporary;
  const fs::path directory = temporary.path() / "share" / "serendip";
  makePrivateDirectory(directory);
  CHECK(mode(directory) == kOwnerOnly);
  CHECK(mode(directory.parent_path()) == kOwnerOnly);
  std::ofstream(directory / "file") << "text";
  CHECK(mode(directory / "file") == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a directory is private even where the umask is not") {
  const Umask restored;
  const TemporaryDirectory temporary;
  makePrivateDirectory(temporary.path() / "serendip");
  CHECK(mode(temporary.path() / "serendip") == kOwnerOnly);
}

TEST_CASE("looser modes of an existing directory and file are taken away, others are kept") {
  const TemporaryDirectory temporary;
  const fs::path directory = temporary.path() / "serendip";
  fs::create_directory(directory);
  fs::permissions(directory, fs::perms(0755));
  makePrivateDirectory(directory);
  CHECK(mode(directory) == kOwnerOnly);
  fs::permissions(directory, fs::perms(0550));
  makePrivateDirectory(directory);
  CHECK(mode(directory) == fs::perms(0500));
  fs::permissions(directory, kOwnerOnly);

  const fs::path file = directory / "serendip.log";
  makePrivateFile(file);
  CHECK_FALSE(fs::exists(file));
  std::ofstream(file) << "text";
  fs::permissions(file, fs::perms(0644));
  makePrivateFile(file);
  CHECK(mode(file) == fs::perms(0600));
}

TEST_CASE("a link in place of the directory is refused, one among the folders above it followed") {
  const TemporaryDirectory temporary;
  const fs::path elsewhere = temporary.path() / "elsewhere";
  fs::create_directory(elsewhere);
  fs::permissions(elsewhere, fs::perms(0755));
  const fs::path link = temporary.path() / "serendip";
  fs::create_directory_symlink(elsewhere, link);
  CHECK_THROWS_WITH(makePrivateDirectory(link), Catch::Contains(link.string() + " is a symbolic link; put the"));
  CHECK(mode(elsewhere) == fs::perms(0755));
  makePrivateDirectory(link / "serendip");
  CHECK(mode(elsewhere / "serendip") == kOwnerOnly);
}

TEST_CASE("what is no directory is refused by its name") {
  const TemporaryDirectory temporary;
  const fs::path file = temporary.path() / "serendip";
  std::ofstream(file) << "text";
  CHECK_THROWS_WITH(makePrivateDirectory(file), Catch::Contains(file.string()) && Catch::Contains("move it away"));
  CHECK_THROWS_AS(makePrivateDirectory(file / "below"), DirectoryRefused);
  fs::create_directory_symlink(temporary.path() / "nowhere", temporary.path() / "dangling");
  CHECK_THROWS_AS(makePrivateDirectory(temporary.path() / "dangling"), DirectoryRefused);
}

TEST_CASE("somebody else's directory, and a link to one, are refused and left as they are") {
  const TemporaryDirectory temporary;
  fs::path foreign = "/";
  if (geteuid() == 0) {
    foreign = temporary.path() / "foreign";
    fs::create_directory(foreign);
    fs::permissions(foreign, fs::perms(0755));
    REQUIRE(chown(foreign.c_str(), 12345, 12345) == 0);
  }
  const fs::perms before = mode(foreign);
  CHECK_THROWS_WITH(makePrivateDirectory(foreign), Catch::Contains("belongs to another user"));
  fs::create_directory_symlink(foreign, temporary.path() / "serendip");
  CHECK_THROWS_WITH(makePrivateDirectory(temporary.path() / "serendip"), Catch::Contains("symbolic link"));
  CHECK(mode(foreign) == before);
}
