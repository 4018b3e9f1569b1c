// Programs that are looked for, and files that are read.
#include "platform/program_file.h"

#include "platform/opened_file.h"
#include "platform/program_search.h"
#include "platform/temporary_directory.h"
#include "platform/variable.h"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>

using namespace serendip;
using namespace serendip::platform;
namespace fs = std::filesystem;

namespace {

fs::path put(const fs::path& file, fs::perms mode) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << "#!/bin/sh\n";
  fs::permissions(file, mode);
  return file;
}

} // namespace

TEST_CASE("what stands in a program's place is told apart") {
  const TemporaryDirectory folder;
  CHECK(programFile(folder.path() / "missing") == ProgramFile::missing);
  CHECK(programFile(folder.path()) == ProgramFile::notFile);
  CHECK(programFile(put(folder.path() / "text", fs::perms(0600))) == ProgramFile::notExecutable);
  CHECK(programFile(put(folder.path() / "program", fs::perms(0700))) == ProgramFile::executable);
  CHECK(programFile(folder.path() / "text" / "below") == ProgramFile::missing);
  fs::create_symlink(folder.path() / "nowhere", folder.path() / "dangling");
  CHECK(programFile(folder.path() / "dangling") == ProgramFile::missing);
}

TEST_CASE("a program is found in the first absolute folder of PATH that has it") {
  const TemporaryDirectory folder;
  put(folder.path() / "first" / "tool", fs::perms(0600));
  put(folder.path() / "second" / "tool", fs::perms(0700));
  put(folder.path() / "third" / "tool", fs::perms(0700));
  const auto in = [&](const char* name) { return (folder.path() / name).string(); };
  const std::string path = "relative::" + in("missing") + ":" + in("first") + ":" + in("second") + ":" + in("third");
  const Variable search("PATH", path.c_str());
  CHECK(findProgram("tool") == folder.path() / "second" / "tool");
  CHECK_FALSE(findProgram("other"));
}

TEST_CASE("without a PATH no program is found") {
  for (const char* path : {static_cast<const char*>(nullptr), "", ":", "bin"}) {
    const Variable search("PATH", path);
    CHECK_FALSE(findProgram("sh"));
  }
}

TEST_CASE("a file that cannot be opened or read says why") {
  const TemporaryDirectory folder;
  CHECK_THROWS_WITH(openFile(folder.path()), "Is a directory");
  CHECK_THROWS_WITH(openFile(folder.path() / "missing"), "No such file or directory");
  const auto file = openFile(put(folder.path() / "text", fs::perms(0600)));
  CHECK(file->size() == 10);
  std::array<char, 4> bytes{};
  CHECK(file->readAt(8, bytes) == 2);
  CHECK(file->readAt(10, bytes) == 0);
  const auto nothingMapped = openFile("/proc/self/mem"); // nothing is at address 0
  CHECK_THROWS_WITH(nothingMapped->readAt(0, bytes), "Input/output error");
}
