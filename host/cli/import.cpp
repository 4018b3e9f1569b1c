#include "cli/import.h"

#include "archive/import.h"
#include "archive/merge_export.h"
#include "archive/problem.h"
#include "archive/report_json.h"
#include "cli/exit_status.h"
#include "cli/import_export.h"
#include "cli/interrupted.h"
#include "cli/output.h"
#include "cli/progress_bar.h"
#include "cli/report_table.h"
#include "cli/terminal_text.h"
#include "history/failure.h"
#include "history/interruptible.h"
#include "platform/directories.h"
#include "platform/interruption.h"
#include "platform/path_text.h"
#include "platform/private_files.h"
#include "service/session.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

struct ImportArguments {
  std::string path;
  bool keepMessages = false;
  bool includeForgotten = false;
  bool json = false;
};

/// Long enough that a step's overhead does not count; the user who sees it go on is the only one who waits.
constexpr std::chrono::milliseconds kStep{100};

/// The folder "…_02-08-2026/" has its name in the last part but one.
std::string nameOf(const std::filesystem::path& path) {
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

/// The files that are in the history, whole.
std::string keptOf(const archive::Report& report) {
  std::string names;
  for (const auto& file : report.files) {
    if (file.added + file.known == 0) {
      continue;
    }
    names.append(names.empty() ? "" : ", ").append(terminalText(file.file));
  }
  return names;
}

std::string leftOf(const std::string& kept) {
  return kept.empty() ? "Nothing was imported; import it again."
                      : "Kept whole: " + kept + ". Nothing of the rest was; import it again.";
}

archive::Report import(const std::filesystem::path& path, const ImportArguments& asked, std::string& kept) {
  archive::Import import(archive::openFileSet(path), nameOf(path),
                         {.keepMessages = asked.keepMessages, .includeForgotten = asked.includeForgotten});
  platform::makeNewFilesPrivate();
  service::Session session({wire::Caller::Kind::commandLine, ""}, platform::dataDirectory() / "history.db");
  const history::Interruptible interruptible(session.database().connection());
  ProgressBar bar;
  for (bool done = false; !done;) {
    const auto progress = import.step(session.database(), kStep);
    done = progress.done;
    kept = keptOf(import.report());
    bar.show(progress.file, progress.bytes, progress.ofBytes);
    endIfInterrupted();
  }
  return import.report();
}

int print(const ImportArguments& asked, const archive::Report& report) {
  if (asked.json) {
    std::cout << jsonOf(report).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  } else {
    printTable(std::cout, report);
  }
  finishOutput();
  return report.understoodAny() ? kDone : kFailed;
}

/// One that is damaged at its beginning is told so, and not that it is no CSV file.
bool isOwnExport(const std::filesystem::path& path) {
  std::error_code unreadable; // which opening it says, with the next step
  return path.extension() == ".jsonl" ||
         (std::filesystem::is_regular_file(path, unreadable) && archive::isExport(*archive::openExport(path)));
}

int run(const ImportArguments& asked) {
  const platform::Interruption interruption;
  std::string kept;
  try {
    const auto path = platform::pathOf(asked.path);
    if (isOwnExport(path)) {
      return importExport(path, asked.includeForgotten, asked.json);
    }
    return print(asked, import(path, asked, kept));
  } catch (const archive::ArchiveProblem& problem) {
    std::cerr << "serendip: " << asked.path << ": " << problem.what() << '\n';
    return kFailed;
  } catch (const history::WriteFailed& failure) {
    const std::string next = " Files that were finished before are kept; import again for the rest.";
    return statusAfter(std::runtime_error(failure.what() + next), leftOf(kept));
  } catch (const std::exception& failure) {
    return statusAfter(failure, leftOf(kept));
  }
}

} // namespace

void addImport(CLI::App& app, int& status) {
  const auto asked = std::make_shared<ImportArguments>();
  CLI::App* command =
      app.add_subcommand("import", "Read LinkedIn's archive, or an export of Serendip, into the history");
  command
      ->add_option("ARCHIVE", asked->path,
                   "the zip as LinkedIn gave it, the folder it was unpacked to, one of its CSV files, or a file that "
                   "\"serendip export\" wrote")
      ->required();
  command->add_flag("--keep-messages", asked->keepMessages, "keep the texts of messages too, not only when and who");
  command->add_flag("--include-forgotten", asked->includeForgotten, "bring back people you had forgotten");
  command->add_flag("--json", asked->json, "print the summary as JSON");
  command->footer("Importing the same archive again adds nothing twice. The archive is under Settings, Data privacy,\n"
                  "Get a copy of your data.");
  command->callback([asked, &status] { status = run(*asked); });
}

} // namespace serendip::cli
