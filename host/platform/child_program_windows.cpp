#include "platform/child_program.h"
#include "platform/command_line_windows.h"
#include "platform/handle_windows.h"
#include "platform/reason.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include <windows.h>

namespace serendip::platform {
namespace {

constexpr std::size_t kLastWords = 4096;
constexpr DWORD kPause = 5;           // milliseconds between two looks at the pipes
constexpr DWORD kPipe = 64 * 1024;    // bytes that a pipe takes before its writer waits
constexpr UINT kKilled = 0xC000013AU; // the status of a program that was ended with Ctrl+C

[[noreturn]] void fail(const char* what) {
  throw std::system_error(lastError(), what);
}

struct Pipe {
  Handle reading;
  Handle writing;
};

Pipe makePipe() {
  HANDLE reading = nullptr;
  HANDLE writing = nullptr;
  if (CreatePipe(&reading, &writing, nullptr, kPipe) == 0) {
    fail("no pipe can be made");
  }
  return {Handle(reading), Handle(writing)};
}

void handOn(const Handle& end) {
  SetHandleInformation(end.get(), HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
}

/// What is in it ends with it.
Handle makeJob() {
  Handle job(CreateJobObjectW(nullptr, nullptr));
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
  if (job.get() == nullptr ||
      SetInformationJobObject(job.get(), JobObjectExtendedLimitInformation, &limits, sizeof limits) == 0) {
    fail("the program cannot be started");
  }
  return job;
}

/// How many bytes can be read without waiting; nothing when the other end is closed.
std::optional<DWORD> waiting(const Handle& pipe) {
  DWORD bytes = 0;
  if (PeekNamedPipe(pipe.get(), nullptr, 0, nullptr, &bytes, nullptr) == 0) {
    return std::nullopt;
  }
  return bytes;
}

bool passed(Deadline deadline) {
  return std::chrono::steady_clock::now() >= deadline;
}

} // namespace

struct ChildProgram::Process {
  Handle job;
  Handle process;
  Handle input;
  Handle output;
  Handle errors;
  std::string lastWords;

  void hearErrors() {
    std::array<char, 1024> bytes{};
    while (waiting(errors).value_or(0) > 0) {
      DWORD came = 0;
      if (ReadFile(errors.get(), bytes.data(), static_cast<DWORD>(bytes.size()), &came, nullptr) == 0) {
        return;
      }
      lastWords.append(bytes.data(), came);
      lastWords.erase(0, lastWords.size() > kLastWords ? lastWords.size() - kLastWords : 0);
    }
  }
};

ChildProgram::ChildProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments)
    : process_(std::make_unique<Process>()) {
  auto input = makePipe();
  auto output = makePipe();
  auto errors = makePipe();
  handOn(input.reading);
  handOn(output.writing);
  handOn(errors.writing);
  STARTUPINFOW start{};
  start.cb = sizeof start;
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = input.reading.get();
  start.hStdOutput = output.writing.get();
  start.hStdError = errors.writing.get();
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  auto line = commandLine(words);
  process_->job = makeJob();
  PROCESS_INFORMATION started{};
  // Suspended, so that it is in the job before it can start anything.
  if (CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE, CREATE_SUSPENDED | CREATE_NO_WINDOW, nullptr,
                     program.parent_path().c_str(), &start, &started) == 0) {
    fail("the program cannot be started");
  }
  process_->process = Handle(started.hProcess);
  const Handle thread(started.hThread);
  if (AssignProcessToJobObject(process_->job.get(), started.hProcess) == 0) {
    const DWORD error = GetLastError();
    TerminateProcess(started.hProcess, kKilled);
    SetLastError(error);
    fail("the program cannot be started");
  }
  ResumeThread(thread.get());
  process_->input = std::move(input.writing);
  process_->output = std::move(output.reading);
  process_->errors = std::move(errors.reading);
}

ChildProgram::~ChildProgram() {
  TerminateJobObject(process_->job.get(), kKilled);
}

bool ChildProgram::write(std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD written = 0;
    if (WriteFile(process_->input.get(), bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr) == 0) {
      return false;
    }
    bytes.remove_prefix(written);
  }
  return true;
}

void ChildProgram::closeInput() {
  process_->input.close();
}

std::size_t ChildProgram::read(std::span<char> into, Deadline deadline) {
  for (;;) {
    process_->hearErrors();
    const auto bytes = waiting(process_->output);
    if (!bytes) {
      return 0;
    }
    if (*bytes > 0) {
      DWORD came = 0;
      const auto wanted = std::min(static_cast<DWORD>(into.size()), *bytes);
      if (ReadFile(process_->output.get(), into.data(), wanted, &came, nullptr) == 0) {
        fail("the program cannot be listened to");
      }
      return came;
    }
    if (passed(deadline)) {
      throw DeadlinePassed();
    }
    Sleep(kPause);
  }
}

std::optional<Ending> ChildProgram::ended(Deadline deadline) {
  while (WaitForSingleObject(process_->process.get(), kPause) == WAIT_TIMEOUT) {
    process_->hearErrors();
    if (passed(deadline)) {
      return std::nullopt;
    }
  }
  process_->hearErrors();
  DWORD status = 0;
  GetExitCodeProcess(process_->process.get(), &status);
  return Ending{static_cast<int>(status), 0};
}

const std::string& ChildProgram::lastWords() const {
  return process_->lastWords;
}

} // namespace serendip::platform
