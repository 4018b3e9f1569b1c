#include "host_process.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX leaves its declaration to the program

namespace serendip::bench {
namespace {

constexpr int kPatience = 10'000; // milliseconds

struct Pipe {
  int reading;
  int writing;
};

Pipe newPipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw HostFailed(std::string("no pipe: ") + std::strerror(errno));
  }
  return {ends[0], ends[1]};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (auto& text : texts) {
    result.push_back(text.data());
  }
  result.push_back(nullptr);
  return result;
}

/// Ours with the additions, which win.
std::vector<std::string> environmentWith(const std::vector<std::string>& added) {
  std::vector<std::string> all = added;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const auto name = text.substr(0, text.find('=') + 1);
    bool replaced = false;
    for (const auto& addition : added) {
      replaced = replaced || addition.starts_with(name);
    }
    if (!replaced) {
      all.emplace_back(text);
    }
  }
  return all;
}

pid_t spawned(const Command& command, int input, int output) {
  auto words = command.words;
  auto environment = environmentWith(command.environment);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t id = -1;
  const int failed =
      posix_spawn(&id, words[0].c_str(), &actions, nullptr, pointers(words).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) {
    throw HostFailed(words[0] + " could not be started: " + std::strerror(failed));
  }
  return id;
}

} // namespace

HostProcess::HostProcess(const Command& command) : name_(command.words.at(0)) {
  const Pipe to = newPipe();
  const Pipe from = newPipe();
  id_ = spawned(command, to.reading, from.writing);
  close(to.reading);
  close(from.writing);
  input_ = to.writing;
  output_ = from.reading;
}

HostProcess::HostProcess(HostProcess&& other) noexcept
    : name_(std::move(other.name_)), id_(std::exchange(other.id_, -1)), input_(std::exchange(other.input_, -1)),
      output_(std::exchange(other.output_, -1)), unread_(std::move(other.unread_)), given_(other.given_) {}

HostProcess::~HostProcess() {
  if (id_ != -1) {
    kill(id_, SIGKILL);
    waitpid(id_, nullptr, 0);
  }
  for (const int end : {input_, output_}) {
    if (end != -1) {
      close(end);
    }
  }
}

void HostProcess::send(std::string_view frames) {
  while (!frames.empty()) {
    const auto put = write(input_, frames.data(), frames.size());
    if (put < 0) {
      throw HostFailed(name_ + " takes no more input: " + std::strerror(errno));
    }
    frames.remove_prefix(static_cast<std::size_t>(put));
  }
}

void HostProcess::awaitOutput() {
  pollfd waiting{output_, POLLIN, 0};
  if (poll(&waiting, 1, kPatience) != 1) {
    throw HostFailed(name_ + " did not answer within ten seconds");
  }
}

/// Reads until `size` bytes are there that were not given out.
void HostProcess::fill(std::size_t size) {
  std::array<char, 65536> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read
  if (given_ == unread_.size()) {
    unread_.clear();
    given_ = 0;
  }
  while (unread_.size() - given_ < size) {
    awaitOutput();
    const auto got = read(output_, piece.data(), piece.size());
    if (got <= 0) {
      throw HostFailed(name_ + " ended before it answered");
    }
    unread_.append(piece.data(), static_cast<std::size_t>(got));
  }
}

std::string HostProcess::receive() {
  std::uint32_t size = 0;
  fill(sizeof size);
  std::memcpy(&size, unread_.data() + given_, sizeof size);
  fill(sizeof size + size);
  std::string text = unread_.substr(given_ + sizeof size, size);
  given_ += sizeof size + size;
  return text;
}

std::optional<Clock::duration> HostProcess::endInput() {
  const auto begin = Clock::now();
  close(std::exchange(input_, -1));
  pollfd waiting{output_, 0, 0}; // POLLHUP, as its end of the pipe closes with it
  const bool ended = poll(&waiting, 1, kPatience) == 1;
  if (!ended) {
    kill(id_, SIGKILL);
  }
  waitpid(std::exchange(id_, -1), nullptr, 0);
  return ended ? std::optional(Clock::now() - begin) : std::nullopt;
}

std::int64_t HostProcess::memory() const {
  std::ifstream file("/proc/" + std::to_string(id_) + "/smaps_rollup");
  for (std::string word; file >> word;) {
    if (std::int64_t kilobytes = 0; word == "Pss:" && file >> kilobytes) {
      return kilobytes * 1024;
    }
  }
  throw HostFailed("the system does not tell the memory of " + name_);
}

std::int64_t HostProcess::processorTime() const {
  std::ifstream file("/proc/" + std::to_string(id_) + "/schedstat");
  std::int64_t nanoseconds = 0;
  file >> nanoseconds;
  return nanoseconds;
}

std::string framed(std::string_view message) {
  const auto size = static_cast<std::uint32_t>(message.size());
  std::string frame(sizeof size, '\0');
  std::memcpy(frame.data(), &size, sizeof size);
  return frame.append(message);
}

} // namespace serendip::bench
