#include "platform/temporary_file.h"

#include "platform/forked_child.h"
#include "platform/soft_limit.h"
#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <string>

using namespace serendip;
using namespace serendip::platform;

TEST_CASE("a temporary file gives back what was added, and leaves no name") {
  const TemporaryDirectory folder;
  TemporaryFile file(folder.path());
  file.append("first, ");
  file.append("");
  file.append("second");
  CHECK(file.size() == 13);
  std::array<char, 6> bytes{};
  file.read(7, bytes);
  CHECK(std::string(bytes.data(), bytes.size()) == "second");
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a temporary file is not made where there is no folder, and the next step is told") {
  const TemporaryDirectory folder;
  CHECK_THROWS_WITH(TemporaryFile(folder.path() / "missing"),
                    "A temporary file cannot be made (No such file or directory); free some space on the disk of the "
                    "history, then try again.");
}

TEST_CASE("reading behind the end of a temporary file is an error and no guess") {
  const TemporaryDirectory folder;
  TemporaryFile file(folder.path());
  file.append("short");
  std::array<char, 6> bytes{};
  CHECK_THROWS_WITH(file.read(0, bytes), Catch::Contains("cannot be read (it has become shorter)"));
}

TEST_CASE("what does not fit into a temporary file is not in it") {
  const TemporaryDirectory folder;
  CHECK(inForkedChild([&] {
          std::signal(SIGXFSZ, SIG_IGN);
          const SoftLimit limit(RLIMIT_FSIZE, 4096);
          TemporaryFile file(folder.path());
          file.append(std::string(4000, 'a'));
          try {
            file.append(std::string(200, 'b'));
            return 1;
          } catch (const TemporaryFileFailed& failure) {
            const std::string told = failure.what();
            return file.size() == 4000 && told.find("cannot be written (File too large)") != std::string::npos ? 0 : 2;
          }
        }) == 0);
}
