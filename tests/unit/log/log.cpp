#include "log/log.h"

#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace serendip;
namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

TEST_CASE("no file is made before the first line") {
  const TemporaryDirectory temporary;
  Log log(temporary.path() / "state");
  log.debug("not loud enough");
  CHECK_FALSE(fs::exists(temporary.path() / "state"));
  log.info("a line");
  CHECK_THAT(textOf(temporary.path() / "state" / "serendip.log"), Catch::EndsWith(" info a line\n"));
}

TEST_CASE("debugging lines are written at the loudest only, and braces are text") {
  const TemporaryDirectory temporary;
  Log log(temporary.path(), Log::Loudness::loudest);
  log.debug("a {} line {0} {nonsense");
  CHECK_THAT(textOf(temporary.path() / "serendip.log"), Catch::EndsWith(" debug a {} line {0} {nonsense\n"));
}

TEST_CASE("a log file that others can read is closed to them", "[posix]") {
  const TemporaryDirectory temporary;
  const fs::path file = temporary.path() / "serendip.log";
  std::ofstream(file) << "older\n";
  fs::permissions(file, fs::perms(0644));
  Log log(temporary.path());
  log.info("newer");
  CHECK(fs::status(file).permissions() == fs::perms(0600));
  CHECK_THAT(textOf(file), Catch::StartsWith("older\n"));
}

TEST_CASE("the log takes 4 MiB at most, in four files") {
  const TemporaryDirectory temporary;
  Log log(temporary.path());
  for (int line = 0; line < 6000; ++line) {
    log.info(std::string(1000, 'x'));
  }
  std::uintmax_t bytes = 0;
  std::size_t files = 0;
  for (const auto& file : fs::directory_iterator(temporary.path())) {
    bytes += file.file_size();
    ++files;
  }
  CHECK(files == 4);
  CHECK(bytes <= 4U * 1024 * 1024);
}

TEST_CASE("a log that cannot be opened stops nothing") {
  const TemporaryDirectory temporary;
  std::ofstream(temporary.path() / "state") << "in the way";
  Log log(temporary.path() / "state");
  log.info("a line");
  log.info("another");
  CHECK(textOf(temporary.path() / "state") == "in the way");
}
