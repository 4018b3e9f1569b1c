// in-home ARGUMENT…   runs serendip.exe, which lies beside it, or the program that SERENDIP_TEST_PROGRAM names, with
// the environment variables LOCALAPPDATA and APPDATA of whoever started it. Wine overwrites them for the first process
// of a command, so every test would have the same home. What it starts ends with it, as the tests end it without a
// word.
#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

#include <windows.h>

namespace {

/// The command line without its first argument, unchanged: quoting is the work of whoever made it.
std::wstring restOfCommandLine() {
  std::wstring_view line = GetCommandLineW();
  const bool quoted = line.starts_with(L'"');
  const auto end = line.find(quoted ? L'"' : L' ', quoted ? 1 : 0);
  line.remove_prefix(end == std::wstring_view::npos ? line.size() : end + 1);
  line.remove_prefix(std::min(line.find_first_not_of(L' '), line.size()));
  return std::wstring(line);
}

std::filesystem::path ownFolder() {
  std::wstring name(32768, L'\0');
  name.resize(GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size())));
  return std::filesystem::path(name).parent_path();
}

std::filesystem::path program() {
  const wchar_t* named = _wgetenv(L"SERENDIP_TEST_PROGRAM");
  return named != nullptr ? std::filesystem::path(named) : ownFolder() / L"serendip.exe";
}

void bringHome() {
  for (const auto& [variable, kept] : std::array<std::pair<const wchar_t*, const wchar_t*>, 2>{
           {{L"LOCALAPPDATA", L"SERENDIP_TEST_LOCALAPPDATA"}, {L"APPDATA", L"SERENDIP_TEST_APPDATA"}}}) {
    if (const wchar_t* home = _wgetenv(kept); home != nullptr && *home != L'\0') {
      SetEnvironmentVariableW(variable, home);
    }
  }
}

/// A job that ends what is in it when its handle is closed, which happens however this process ends.
HANDLE deadlyJob() {
  const HANDLE job = CreateJobObjectW(nullptr, nullptr);
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
  SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
  return job;
}

} // namespace

int main() {
  bringHome();
  STARTUPINFOW start{};
  start.cb = sizeof start;
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
  start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  PROCESS_INFORMATION started{};
  auto line = L"\"" + program().wstring() + L"\" " + restOfCommandLine();
  const HANDLE job = deadlyJob();
  if (CreateProcessW(nullptr, line.data(), nullptr, nullptr, TRUE, CREATE_SUSPENDED, nullptr, nullptr, &start,
                     &started) == 0) {
    std::cerr << "in-home: the program cannot be started, error " << GetLastError() << '\n';
    return 127;
  }
  AssignProcessToJobObject(job, started.hProcess);
  ResumeThread(started.hThread);
  // Or its end of a pipe would keep the browser's open.
  CloseHandle(start.hStdInput);
  CloseHandle(start.hStdOutput);
  WaitForSingleObject(started.hProcess, INFINITE);
  DWORD status = 1;
  GetExitCodeProcess(started.hProcess, &status);
  return static_cast<int>(status);
}
