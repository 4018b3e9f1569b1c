#include "platform/child_program.h"
#include "platform/descriptor_posix.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace serendip::platform {
namespace {

constexpr std::size_t kLastWords = 4096;

[[noreturn]] void fail(int error, const char* what) {
  throw std::system_error(error, std::generic_category(), what);
}

struct Pipe {
  Descriptor reading;
  Descriptor writing;
};

/// Above the three standard descriptors, so that the child's can be put there in any order.
Descriptor outOfTheWay(const Descriptor& low) {
  Descriptor high(fcntl(low.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  if (high.number() < 0) {
    fail(errno, "no pipe can be made");
  }
  return high;
}

Pipe makePipe() {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) {
    fail(errno, "no pipe can be made");
  }
  const Descriptor reading(ends[0]);
  const Descriptor writing(ends[1]);
  return {outOfTheWay(reading), outOfTheWay(writing)};
}

/// What the child does between being born and becoming the program.
class Preparation {
public:
  Preparation() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    sigaddset(&signals, SIGPIPE); // ignored here, and that would be handed on
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }

  ~Preparation() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  Preparation(const Preparation&) = delete;
  Preparation& operator=(const Preparation&) = delete;

  void put(const Descriptor& descriptor, int as) {
    posix_spawn_file_actions_adddup2(&actions_, descriptor.number(), as);
  }

  void goTo(const std::filesystem::path& folder) { posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str()); }

  pid_t start(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    std::ranges::transform(words, std::back_inserter(pointers), [](std::string& word) { return word.data(); });
    pointers.push_back(nullptr);
    pid_t child = 0;
    const int error = posix_spawn(&child, program.c_str(), &actions_, &attributes_, pointers.data(), environ);
    if (error != 0) {
      fail(error, "the program cannot be started");
    }
    return child;
  }

private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

int millisecondsUntil(Deadline deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<long long>(left.count(), 0, 3'600'000));
}

} // namespace

struct ChildProgram::Process {
  pid_t id = 0;
  bool reaped = false;
  Ending ending;
  Descriptor input;
  Descriptor output;
  Descriptor errors;
  std::string lastWords;

  bool reap(int flags) {
    int status = 0;
    pid_t result = 0;
    do {
      result = waitpid(id, &status, flags);
    } while (result < 0 && errno == EINTR);
    if (result != id) {
      return false;
    }
    reaped = true;
    ending = WIFSIGNALED(status) ? Ending{0, WTERMSIG(status)} : Ending{WEXITSTATUS(status), 0};
    return true;
  }

  void hearErrors() {
    std::array<char, 1024> bytes{};
    const auto count = ::read(errors.number(), bytes.data(), bytes.size());
    if (count > 0) {
      lastWords.append(bytes.data(), static_cast<std::size_t>(count));
      lastWords.erase(0, lastWords.size() > kLastWords ? lastWords.size() - kLastWords : 0);
    } else if (count == 0) {
      errors.close();
    }
  }

  /// Hears what comes on the standard error meanwhile. True when `wanted` can be read; -1 waits for nothing else.
  bool listen(int wanted, int milliseconds) {
    std::array<pollfd, 2> waited{pollfd{wanted, POLLIN, 0}, pollfd{errors.number(), POLLIN, 0}};
    if (poll(waited.data(), waited.size(), milliseconds) < 0 && errno != EINTR) {
      fail(errno, "the program cannot be listened to");
    }
    if (waited[1].revents != 0) {
      hearErrors();
    }
    return waited[0].revents != 0;
  }
};

ChildProgram::ChildProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments)
    : process_(std::make_unique<Process>()) {
  std::signal(SIGPIPE, SIG_IGN); // a program that has gone is told by write()
  std::signal(SIGCHLD, SIG_DFL); // where our starter had it ignored, how a child ended would be lost
  auto input = makePipe();
  auto output = makePipe();
  auto errors = makePipe();
  Preparation preparation;
  preparation.put(input.reading, STDIN_FILENO);
  preparation.put(output.writing, STDOUT_FILENO);
  preparation.put(errors.writing, STDERR_FILENO);
  preparation.goTo(program.parent_path());
  process_->id = preparation.start(program, arguments);
  process_->input = std::move(input.writing);
  process_->output = std::move(output.reading);
  process_->errors = std::move(errors.reading);
}

ChildProgram::~ChildProgram() {
  if (process_->id == 0) {
    return;
  }
  kill(-process_->id, SIGKILL); // also what it has started and left behind
  if (!process_->reaped) {
    process_->reap(0);
  }
}

bool ChildProgram::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(process_->input.number(), bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
  }
  return true;
}

void ChildProgram::closeInput() {
  process_->input.close();
}

std::size_t ChildProgram::read(std::span<char> into, Deadline deadline) {
  for (;;) {
    if (process_->listen(process_->output.number(), millisecondsUntil(deadline))) {
      const auto count = ::read(process_->output.number(), into.data(), into.size());
      if (count >= 0) {
        return static_cast<std::size_t>(count);
      }
      if (errno != EINTR) {
        fail(errno, "the program cannot be listened to");
      }
    }
    if (millisecondsUntil(deadline) == 0) {
      throw DeadlinePassed();
    }
  }
}

std::optional<Ending> ChildProgram::ended(Deadline deadline) {
  constexpr int kPause = 5; // milliseconds; there is no portable waiting for a process with a deadline
  while (!process_->reaped && !process_->reap(WNOHANG)) {
    const int left = millisecondsUntil(deadline);
    if (left == 0) {
      return std::nullopt;
    }
    process_->listen(-1, std::min(left, kPause));
  }
  while (process_->errors.number() >= 0 && process_->listen(process_->errors.number(), 0)) {
  }
  return process_->ending;
}

const std::string& ChildProgram::lastWords() const {
  return process_->lastWords;
}

} // namespace serendip::platform
