#include "cli/command_line.h"

#include "built_in.h"
#include "cli/backup.h"
#include "cli/call.h"
#include "cli/doctor.h"
#include "cli/exit_status.h"
#include "cli/export.h"
#include "cli/forget.h"
#include "cli/history.h"
#include "cli/import.h"
#include "cli/ledger.h"
#include "cli/manifest.h"
#include "cli/recover.h"
#include "cli/register.h"
#include "cli/retention.h"
#include "cli/unregister.h"
#include "platform/directories.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace serendip::cli {
namespace {

std::string footer() {
  return R"(Started by a browser (or without arguments, its input no terminal) it serves native messaging instead.

Exit status: 0 done; 1 it failed, or nothing in an archive was understood; 2 the command line is wrong;
             130 it was interrupted (Ctrl-C), and left nothing behind.
Files:       history  )" +
         platform::dataFileInWords("history.db") + R"(
             receipt  )" +
         platform::dataFileInWords("registrations.json") + R"(, of what "register" wrote
             log      )" +
         platform::stateFileInWords("serendip.log") + R"(
Environment: SERENDIP_LOG=debug makes the log say more.)";
}

/// CLI11 has a number for each kind of mistake; a shell needs only "it was a mistake".
int explain(const CLI::App& app, const CLI::ParseError& mistake) {
  return app.exit(mistake) == 0 ? kDone : kMisunderstood;
}

} // namespace

void addCommandLine(CLI::App& app, int& status) {
  app.name("serendip");
  app.allow_windows_style_options(false); // a word is read alike on every system, and a path may begin with a slash
  app.description("Serendip: advice and memory for contact requests.");
  app.set_version_flag("--version", "serendip " + std::string(builtin::kVersion));
  app.footer(footer());
  addRegister(app, status);
  addUnregister(app, status);
  addDoctor(app, status);
  addHistory(app, status);
  addLedger(app, status);
  addImport(app, status);
  addExport(app, status);
  addForget(app, status);
  addRetention(app, status);
  addBackup(app, status);
  addRestore(app, status);
  addRecover(app, status);
  addCall(app, status);
  addManifest(app, status);
}

int runCommandLine(std::vector<std::string> arguments) {
  CLI::App app;
  int status = kDone;
  addCommandLine(app, status);
  if (arguments.empty()) {
    std::cout << app.help();
    return kDone;
  }
  try {
    std::reverse(arguments.begin(), arguments.end()); // CLI11 takes them from the back
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& mistake) {
    return explain(app, mistake);
  }
  return status;
}

} // namespace serendip::cli
