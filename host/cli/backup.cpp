#include "cli/backup.h"

#include "cli/exit_status.h"
#include "cli/history_file.h"
#include "cli/interrupted.h"
#include "history/backup.h"
#include "platform/interruption.h"
#include "platform/path_text.h"

#include <functional>
#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

int guarded(const std::function<void()>& work, const std::string& left) {
  const platform::Interruption interruption;
  try {
    work();
    return kDone;
  } catch (const std::exception& failure) {
    return statusAfter(failure, left);
  }
}

void writeBackup(const std::string& file, bool force) {
  auto database = openHistory();
  history::backUp(database, platform::pathOf(file), force);
  std::cout << "Backed up to " << file << ".\nIt is not encrypted: keep it where only you can read it.\n";
}

void restoreBackup(const std::string& file) {
  if (const auto kept = history::restore(historyFile(), platform::pathOf(file), Instant::now())) {
    std::cout << "What was there until now is kept in " << kept->string() << ".\n";
  }
  std::cout << "Restored from " << file << ". Whom you have forgotten since it was made is known again.\n";
}

} // namespace

void addBackup(CLI::App& app, int& status) {
  const auto file = std::make_shared<std::string>();
  const auto force = std::make_shared<bool>(false);
  CLI::App* command = app.add_subcommand("backup", "Copy the history to a file, while browsers use it");
  command->add_option("FILE", *file, "where to")->required();
  command->add_flag("--force", *force, "replace the file if it exists");
  command->callback([=, &status] {
    status = guarded([&] { writeBackup(*file, *force); }, "Nothing was backed up; what was there is as it was.");
  });
}

void addRestore(CLI::App& app, int& status) {
  const auto file = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("restore", "Put a backup in the place of the history");
  command->add_option("FILE", *file, "a file that \"serendip backup\" wrote")->required();
  command->footer("What was there is kept beside the history first. Browsers may stay open.");
  command->callback([=, &status] {
    status = guarded([&] { restoreBackup(*file); }, "Nothing was restored; the history is as it was.");
  });
}

} // namespace serendip::cli
