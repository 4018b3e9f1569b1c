#include "platform/file_text.h"

#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <fstream>

#include <sys/stat.h>

using namespace serendip;
using namespace serendip::platform;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMost = 1U << 20U;

} // namespace

TEST_CASE("all of a file is read up to the size that is allowed") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "text";
  std::ofstream(file, std::ios::binary) << std::string("a\0\r\n", 4);
  CHECK(fileText(file, kMost) == std::string("a\0\r\n", 4));
  fs::resize_file(file, 0);
  CHECK(fileText(file, kMost).empty());
  fs::resize_file(file, kMost);
  CHECK(fileText(file, kMost).size() == kMost);
  fs::resize_file(file, kMost + 1);
  CHECK_THROWS_WITH(fileText(file, kMost), "it is larger than 1 MiB");
}

TEST_CASE("what is no file is not read and not waited for") {
  const TemporaryDirectory directory;
  const auto pipe = directory.path() / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_WITH(fileText(pipe, kMost), "it is no file");
  CHECK_THROWS_WITH(fileText(directory.path(), kMost), "it is no file");
  CHECK_THROWS_WITH(fileText(directory.path() / "missing", kMost), "No such file or directory");
}
