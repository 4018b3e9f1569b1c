#include "platform/replaced_file.h"

#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <fstream>

#include <sys/stat.h>

using namespace serendip;
using namespace serendip::platform;
namespace fs = std::filesystem;

TEST_CASE("a file is replaced only when the new one is whole") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "export.jsonl";
  std::ofstream(file) << "old";
  {
    ReplacedFile replaced(file);
    replaced.write("new");
  }
  CHECK(fs::file_size(file) == 3);
  CHECK(std::distance(fs::directory_iterator(directory.path()), {}) == 1);
  ReplacedFile replaced(file);
  replaced.write("newer");
  replaced.finish();
  CHECK(fs::file_size(file) == 5);
}

TEST_CASE("what is no file is not replaced, neither under its name nor through a link", "[posix]") {
  const TemporaryDirectory directory;
  const auto pipe = directory.path() / "pipe";
  const auto link = directory.path() / "link";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  fs::create_symlink(pipe, link);
  for (const auto& path : {pipe, link, directory.path()}) {
    CHECK_THROWS_WITH(ReplacedFile(path), Catch::Contains("is not a file; choose another name"));
  }
  CHECK(fs::is_fifo(pipe));
  CHECK(fs::is_symlink(fs::symlink_status(link)));
}
