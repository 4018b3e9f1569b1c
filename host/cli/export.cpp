#include "cli/export.h"

#include "archive/write_export.h"
#include "cli/exit_status.h"
#include "cli/history_file.h"
#include "cli/interrupted.h"
#include "cli/output.h"
#include "platform/interruption.h"
#include "platform/path_text.h"
#include "platform/replaced_file.h"

#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

std::size_t toFile(history::Database& database, const std::string& file) {
  std::size_t lines = 0;
  platform::ReplacedFile replaced(platform::pathOf(file));
  archive::writeExport(database, [&](std::string_view line) {
    endIfInterrupted();
    replaced.write(line);
    ++lines;
  });
  endIfInterrupted();
  replaced.finish();
  return lines;
}

int print(const std::string& file) {
  const platform::Interruption interruption;
  try {
    auto database = openHistory();
    if (file == "-") {
      archive::writeExport(database, [](std::string_view line) {
        endIfInterrupted();
        printPiece(line);
      });
      finishOutput();
      return kDone;
    }
    const auto lines = toFile(database, file);
    std::cout << "Wrote " << lines - 1 << " records to " << file
              << ".\nIt holds names and notes of other people: keep it where only you can read it.\n";
    return kDone;
  } catch (const std::exception& failure) {
    return statusAfter(failure, "Nothing was exported; what was there is as it was.");
  }
}

} // namespace

void addExport(CLI::App& app, int& status) {
  const auto file = std::make_shared<std::string>("-");
  CLI::App* command = app.add_subcommand("export", "Write everything that is known as lines of JSON");
  command->add_option("FILE", *file, "where to, or - for the output (default -)");
  command->footer("The file is replaced if it exists. PROTOCOL.md, section 7, describes the lines.");
  command->callback([file, &status] { status = print(*file); });
}

} // namespace serendip::cli
