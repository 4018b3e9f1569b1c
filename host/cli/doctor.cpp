#include "cli/doctor.h"

#include "cli/doctor_report.h"
#include "cli/exit_status.h"
#include "cli/output.h"
#include "cli/registration_options.h"
#include "doctor/examination.h"
#include "doctor/registering.h"
#include "platform/own_program.h"
#include "platform/program_search.h"
#include "registration/browser_table.h"
#include "registration/places.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace serendip::cli {
namespace {

namespace fs = std::filesystem;

struct DoctorOptions {
  std::vector<std::string> browsers;
  bool json = false;
  int patience = 10; // seconds
};

std::vector<const registration::Browser*> wanted(const DoctorOptions& asked) {
  if (asked.browsers.empty()) {
    return registration::presentBrowsers();
  }
  std::vector<const registration::Browser*> browsers;
  std::ranges::transform(asked.browsers, std::back_inserter(browsers), registration::findBrowser);
  return browsers;
}

/// How the user calls this program, so that a fix can be pasted.
std::string commandOf(const fs::path& own) {
  const auto inPath = platform::findProgram("serendip");
  std::error_code differs;
  return inPath && fs::equivalent(*inPath, own, differs) ? "serendip" : doctor::shellQuoted(own);
}

int run(const DoctorOptions& asked) {
  try {
    const auto own = platform::ownProgram();
    DoctorReport report{own, commandOf(own), {}};
    for (const auto* browser : wanted(asked)) {
      report.examinations.push_back(doctor::examine(*browser, std::chrono::seconds(asked.patience)));
    }
    asked.json ? printJson(std::cout, report) : printTable(std::cout, report);
    finishOutput();
    return report.fine() ? kDone : kFailed;
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << failure.what() << '\n';
    return kFailed;
  }
}

} // namespace

void addDoctor(CLI::App& app, int& status) {
  const auto asked = std::make_shared<DoctorOptions>();
  CLI::App* command = app.add_subcommand("doctor", "Say for each browser what keeps it from this program, with a fix");
  addBrowserOption(*command, asked->browsers);
  command->add_flag("--json", asked->json, "for programs");
  command->add_option("--patience", asked->patience, "seconds in which the program must answer (default 10)")
      ->check(CLI::Range(1, 600));
  command->footer("Exit status: 0 every browser that was found is fine; 1 one is not, or none was found; 2 the command "
                  "line is wrong.");
  command->callback([asked, &status] { status = run(*asked); });
}

} // namespace serendip::cli
