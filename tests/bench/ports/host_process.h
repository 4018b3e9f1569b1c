#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace serendip::bench {

using Clock = std::chrono::steady_clock;

/// A program with its arguments, and what is added to the environment as `NAME=value`.
struct Command {
  std::vector<std::string> words;
  std::vector<std::string> environment;
};

/// The host did not do what was waited for; says which and what.
class HostFailed : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// A native messaging host at the other ends of two pipes, started with posix_spawn; its stderr goes nowhere. Ended
/// when this goes out of scope. Every wait ends after ten seconds with HostFailed.
class HostProcess {
public:
  explicit HostProcess(const Command&);
  HostProcess(HostProcess&&) noexcept;
  HostProcess& operator=(HostProcess&&) = delete;
  ~HostProcess();

  /// Whole frames, of any number.
  void send(std::string_view frames);

  /// The text of the next answer.
  std::string receive();

  /// From the end of its input to its end; nothing if it had to be killed.
  std::optional<Clock::duration> endInput();

  /// Proportional set size in bytes, of this process alone.
  std::int64_t memory() const;

  /// How long it has been on a processor, in nanoseconds.
  std::int64_t processorTime() const;

private:
  void awaitOutput();
  void fill(std::size_t size);

  std::string name_;
  pid_t id_ = -1;
  int input_ = -1;
  int output_ = -1;
  std::string unread_;
  std::size_t given_ = 0; // of `unread_`, to receive's callers
};

/// The message with its length before it.
std::string framed(std::string_view message);

} // namespace serendip::bench
