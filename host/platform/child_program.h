#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::platform {

/// When waiting ends. One for all that is asked of a program, so that it cannot be slow many times.
using Deadline = std::chrono::steady_clock::time_point;

struct DeadlinePassed {};

/// How a program ended: with a status, or by a signal.
struct Ending {
  int status = 0;
  int signal = 0; ///< 0: it ended by itself
};

/// A program that was started without a shell, on pipes, as browsers start a host: in its own folder, with this
/// process's environment. When this object ends, so do the program and what it has started in its group.
///
/// On Windows a job object does what the group does, and pipes are asked every few milliseconds, as they cannot be
/// waited for with a deadline.
class ChildProgram {
public:
  /// Throws std::system_error with the system's reason: no such file, no permission, no program.
  ChildProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments);
  ~ChildProgram();
  ChildProgram(const ChildProgram&) = delete;
  ChildProgram& operator=(const ChildProgram&) = delete;

  /// At most as many bytes as a pipe holds when empty (4096 anywhere). False when nobody reads them.
  bool write(std::string_view bytes);

  /// Ends its input.
  void closeInput();

  /// Waits for at least one byte of its output and returns how many came; 0 at the end. Throws DeadlinePassed.
  std::size_t read(std::span<char> into, Deadline);

  /// Nothing when it still runs at the deadline.
  std::optional<Ending> ended(Deadline);

  /// The last it has written to its standard error, at most 4 KiB, as it came.
  const std::string& lastWords() const;

private:
  struct Process;
  std::unique_ptr<Process> process_;
};

} // namespace serendip::platform
