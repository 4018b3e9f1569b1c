#include "platform/replaced_file.h"

#include "platform/forked_child.h"
#include "platform/soft_limit.h"
#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <csignal>
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

TEST_CASE("what cannot be written leaves the old file, nothing beside it, and says why", "[posix]") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "export.jsonl";
  std::ofstream(file) << "old";
  for (const std::size_t size : {std::size_t{100}, std::size_t{100'000}}) { // noticed at the end, and while writing
    CHECK(inForkedChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const SoftLimit limit(RLIMIT_FSIZE, 10);
            try {
              ReplacedFile replaced(file);
              replaced.write(std::string(size, 'x'));
              replaced.finish();
              return 1;
            } catch (const FileNotWritten& failure) {
              return std::string(failure.what()).find("cannot be written (File too large); check its folder") ==
                             std::string::npos
                         ? 2
                         : 0;
            }
          }) == 0);
    CHECK(fs::file_size(file) == 3);
    CHECK(std::distance(fs::directory_iterator(directory.path()), {}) == 1);
  }
}

TEST_CASE("a folder that takes the file's name meanwhile is not replaced", "[posix]") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "export.jsonl";
  ReplacedFile replaced(file);
  replaced.write("new");
  fs::create_directory(file);
  CHECK_THROWS_WITH(replaced.finish(), Catch::Contains("export.jsonl cannot be written (Is a directory)"));
  CHECK(fs::is_empty(file));
}

TEST_CASE("where its unfinished file cannot be made, the file is not written", "[posix]") {
  const TemporaryDirectory directory;
  fs::create_directories(directory.path() / "export.jsonl.unfinished" / "kept");
  CHECK_THROWS_WITH(ReplacedFile(directory.path() / "export.jsonl"),
                    Catch::Contains("cannot be written (File exists)"));
  CHECK_THROWS_WITH(ReplacedFile(directory.path() / "missing" / "export.jsonl"),
                    Catch::Contains("cannot be written (No such file or directory)"));
}
