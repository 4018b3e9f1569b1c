#include "platform/standard_streams.h"

#include "platform/forked_child.h"
#include "platform/interruption.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <string>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace serendip;
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
    leave(body());
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
      leave(2);
    }
    leave(streams.write("frame") ? 1 : 0);
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

TEST_CASE("a closed standard error gives its number to no file, and stray text goes nowhere") {
  std::string written;
  const int status = inChild(
      makePipe(),
      [] {
        close(STDERR_FILENO);
        StandardStreams streams;
        const bool stray = ::write(STDOUT_FILENO, "stray", 5) == 5 && ::write(STDERR_FILENO, "stray", 5) == 5;
        return stray && open("/dev/null", O_RDONLY) > STDERR_FILENO && streams.write("frame") ? 0 : 1;
      },
      &written);
  CHECK(status == 0);
  CHECK(written == "frame");
}

TEST_CASE("a closed input does not give its number away either") {
  std::string written;
  const int status = inChild(
      makePipe(),
      [] {
        close(STDIN_FILENO);
        close(STDERR_FILENO);
        StandardStreams streams;
        const bool stray = ::write(STDERR_FILENO, "stray", 5) == 5;
        return stray && fcntl(STDIN_FILENO, F_GETFD) < 0 && streams.write("frame") ? 0 : 1;
      },
      &written);
  CHECK(status == 0);
  CHECK(written == "frame");
}

TEST_CASE("without a standard error and anything to put in its place there is no channel") {
  if (geteuid() != 0) {
    return; // only root can go where there is no /dev/null
  }
  const int status = inChild(
      makePipe(),
      [] {
        const int root = open("/", O_RDONLY);
        close(STDERR_FILENO);
        if (chroot("/proc/self/fdinfo") != 0) {
          return 2;
        }
        int told = 1;
        try {
          StandardStreams streams;
        } catch (const std::system_error& failure) {
          told = failure.code() == std::errc::bad_file_descriptor ? 0 : 3;
        }
        return fchdir(root) == 0 && chroot(".") == 0 ? told : 4;
      },
      nullptr);
  CHECK(status == 0);
}

TEST_CASE("an input that comes late is waited for, through signals and also where it does not block") {
  for (const bool blocking : {true, false}) {
    const Ends input = makePipe();
    REQUIRE(fcntl(input.read, F_SETFL, blocking ? 0 : O_NONBLOCK) == 0);
    std::thread late([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(30));
      CHECK(::write(input.write, "late", 4) == 4);
      close(input.write);
    });
    const int status = inChild(
        makePipe(),
        [&] {
          const Interruption interrupted;
          close(input.write);
          dup2(input.read, STDIN_FILENO);
          StandardStreams streams;
          std::array<char, 8> bytes{};
          const auto came = streams.read(bytes);
          return came == 4 && streams.read(bytes) == 0 ? 0 : 1;
        },
        nullptr);
    late.join();
    close(input.read);
    CHECK(status == 0);
  }
}

TEST_CASE("an input that is none is an error, and a channel that is full one that names the browser") {
  const int closedInput = inChild(
      makePipe(),
      [] {
        StandardStreams streams;
        close(STDIN_FILENO);
        std::array<char, 8> bytes{};
        try {
          streams.read(bytes);
          return 1;
        } catch (const std::system_error& failure) {
          return failure.code() == std::errc::bad_file_descriptor ? 0 : 2;
        }
      },
      nullptr);
  CHECK(closedInput == 0);
  const int full = inChild(
      makePipe(),
      [] {
        dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO);
        StandardStreams streams;
        try {
          streams.write("frame");
          return 1;
        } catch (const std::system_error& failure) {
          return std::string_view(failure.what()).starts_with("cannot write to the browser") ? 0 : 2;
        }
      },
      nullptr);
  CHECK(full == 0);
}
