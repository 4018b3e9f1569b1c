#include "platform/child_program.h"

#include "platform/forked_child.h"
#include "platform/interruption.h"
#include "platform/soft_limit.h"
#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fcntl.h>

using namespace serendip;
using namespace serendip::platform;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kNone;

Deadline soon() {
  return std::chrono::steady_clock::now() + std::chrono::milliseconds(50);
}

Deadline late() {
  return std::chrono::steady_clock::now() + std::chrono::seconds(30);
}

ChildProgram shell(const std::string& command) {
  return {"/bin/sh", {"-c", command}};
}

std::string allOutput(ChildProgram& program) {
  std::string text;
  std::array<char, 4096> part{};
  while (const auto came = program.read(part, late())) {
    text.append(part.data(), came);
  }
  return text;
}

std::error_code reasonAgainst(const fs::path& program) {
  try {
    const ChildProgram started(program, kNone);
    return {};
  } catch (const std::system_error& failure) {
    return failure.code();
  }
}

std::ptrdiff_t openDescriptors() {
  return std::distance(fs::directory_iterator("/proc/self/fd"), {});
}

} // namespace

TEST_CASE("a program is written to and read from until it ends by itself") {
  auto program = shell("cat; echo and more; exit 3");
  CHECK(program.write("a line\n"));
  program.closeInput();
  CHECK(allOutput(program) == "a line\nand more\n");
  const auto ending = program.ended(late());
  REQUIRE(ending);
  CHECK(ending->status == 3);
  CHECK(ending->signal == 0);
  CHECK(program.ended(soon())->status == 3);
}

TEST_CASE("what cannot be started is told with the system's reason") {
  const TemporaryDirectory folder;
  std::ofstream(folder.path() / "text") << "no program";
  fs::permissions(folder.path() / "text", fs::perms::owner_read);
  CHECK(reasonAgainst(folder.path() / "missing") == std::errc::no_such_file_or_directory);
  CHECK(reasonAgainst(folder.path() / "text") == std::errc::permission_denied);
  fs::permissions(folder.path() / "text", fs::perms::owner_all);
  CHECK(reasonAgainst(folder.path() / "text") == std::errc::executable_format_error);
}

TEST_CASE("a program that is silent, or does not end, is waited for until the deadline") {
  auto program = shell("echo complaint >&2; exec sleep 60");
  std::array<char, 16> bytes{};
  CHECK_THROWS_AS(program.read(bytes, soon()), DeadlinePassed);
  CHECK_FALSE(program.ended(soon()));
  CHECK(program.lastWords() == "complaint\n");
}

TEST_CASE("a program that a signal ended says which") {
  const auto ending = shell("kill -TERM $$").ended(late());
  REQUIRE(ending);
  CHECK(ending->signal == SIGTERM);
}

TEST_CASE("writing to a program that has gone is told and ends nothing") {
  auto program = shell("exit 0");
  REQUIRE(program.ended(late()));
  CHECK_FALSE(program.write("too late"));
}

TEST_CASE("of what a program complains the last 4 KiB are kept, also of what it said when it ended") {
  auto program = shell("head -c 100000 /dev/zero | tr '\\0' x >&2; printf end >&2");
  REQUIRE(program.ended(late()));
  CHECK(program.lastWords().size() == 4096);
  CHECK(program.lastWords().ends_with("xxxend"));
}

TEST_CASE("waiting goes on after a signal that interrupts it") {
  const Interruption interrupted;
  auto program = shell("sleep 0.1; echo late; sleep 0.1; exit 5");
  CHECK(allOutput(program) == "late\n");
  const auto ending = program.ended(late());
  REQUIRE(ending);
  CHECK(ending->status == 5);
}

TEST_CASE("the end of a program is seen where its starter was told to ignore its children") {
  std::signal(SIGCHLD, SIG_IGN);
  auto program = shell("exit 4");
  const auto ending = program.ended(late());
  std::signal(SIGCHLD, SIG_DFL);
  REQUIRE(ending);
  CHECK(ending->status == 4);
}

TEST_CASE("where no descriptors are left nothing is started, and none is lost") {
  CHECK(inForkedChild([] {
          const auto open = openDescriptors();
          int refused = 0;
          for (rlim_t most = 3; most < 64; ++most) {
            const SoftLimit limit(RLIMIT_NOFILE, most);
            try {
              ChildProgram program("/bin/true", kNone);
              break;
            } catch (const std::system_error& failure) {
              refused += failure.code() == std::errc::too_many_files_open ? 1 : 100;
            }
          }
          return refused >= 6 && refused < 61 && openDescriptors() == open ? 0 : 1;
        }) == 0);
}
