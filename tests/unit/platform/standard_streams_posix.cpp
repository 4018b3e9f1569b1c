#include "platform/standard_streams.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <string>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using serendip::platform::StandardStreams;

namespace {

struct Ends {
  int read = -1;
  int write = -1;
};

Ends makePipe() {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  return {ends[0], ends[1]};
}

std::string readAll(int descriptor) {
  std::string text;
  std::array<char, 65536> part{};
  for (ssize_t count = 0; (count = read(descriptor, part.data(), part.size())) > 0;) {
    text.append(part.data(), static_cast<std::size_t>(count));
  }
  return text;
}

/// Runs `body` in a process whose stdout is `output.write` and whose stderr is closed to the terminal. Its exit status
/// is what `body` returns.
template <typename Body> int inChild(const Ends& output, Body body, std::string* written) {
  const pid_t child = fork();
  if (child == 0) {
    close(output.read);
    dup2(output.write, STDOUT_FILENO);
    close(output.write);
    const int null = open("/dev/null", O_WRONLY);
    dup2(null, STDERR_FILENO);
    _exit(body());
  }
  close(output.write);
  if (written != nullptr) {
    *written = readAll(output.read);
  }
  close(output.read);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

} // namespace

TEST_CASE("only frames reach the standard output, whoever writes to it") {
  std::string written;
  const int status = inChild(
      makePipe(),
      [] {
        StandardStreams streams;
        std::puts("a library's greeting");
        std::fflush(stdout);
        const bool sent = streams.write("frame") && ::write(STDOUT_FILENO, "stray", 5) == 5;
        return sent ? 0 : 1;
      },
      &written);
  CHECK(status == 0);
  CHECK(written == "frame");
}

TEST_CASE("a reply larger than the pipe is written whole, also to a pipe that does not block") {
  for (const bool blocking : {true, false}) {
    const Ends output = makePipe();
    if (!blocking) {
      REQUIRE(fcntl(output.write, F_SETFL, O_NONBLOCK) == 0);
    }
    std::string written;
    const std::string reply(1048576, 'r');
    CHECK(inChild(
              output, [&reply] { return StandardStreams().write(reply) ? 0 : 1; }, &written) == 0);
    CHECK(written == reply);
  }
}

TEST_CASE("a reader that has gone is told and ends nothing") {
  const Ends output = makePipe();
  const Ends gate = makePipe();
  const pid_t child = fork();
  if (child == 0) {
    dup2(output.write, STDOUT_FILENO);
    close(output.read);
    close(output.write);
    StandardStreams streams;
    char opened = 0;
    if (::read(gate.read, &opened, 1) != 1) {
      _exit(2);
    }
    _exit(streams.write("frame") ? 1 : 0);
  }
  close(output.write);
  close(output.read);
  REQUIRE(::write(gate.write, "x", 1) == 1);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  close(gate.read);
  close(gate.write);
}

TEST_CASE("a closed standard output is an error and no crash") {
  const int status = inChild(
      makePipe(),
      [] {
        close(STDOUT_FILENO);
        try {
          StandardStreams streams;
          return 1;
        } catch (const std::exception&) {
          return 0;
        }
      },
      nullptr);
  CHECK(status == 0);
}
