#include "cli/recover.h"

#include "cli/exit_status.h"
#include "cli/history_file.h"
#include "cli/interrupted.h"
#include "history/recover.h"
#include "platform/interruption.h"
#include "platform/path_text.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

void print(const std::vector<history::Salvaged>& tables, const std::string& file) {
  std::size_t rows = 0;
  for (const auto& table : tables) {
    rows += table.rows;
    if (!table.whole || table.dropped > 0) {
      std::cout << table.table << ": " << table.rows << " saved" << (table.whole ? "" : ", parts could not be read");
      if (table.dropped > 0) {
        std::cout << ", " << table.dropped << " made no sense";
      }
      std::cout << '\n';
    }
  }
  if (std::ranges::all_of(tables, [](const auto& table) { return table.whole && table.dropped == 0; })) {
    std::cout << "Everything could be read.\n";
  }
  std::cout << rows << " records saved to " << file << ".\n";
  std::cout << "To use it, run: serendip restore " << file << '\n';
}

int run(const std::string& file, const std::string& damaged) {
  const platform::Interruption interruption;
  try {
    const auto tables =
        history::recover(damaged.empty() ? historyFile() : platform::pathOf(damaged), platform::pathOf(file));
    print(tables, file);
    return kDone;
  } catch (const std::exception& failure) {
    return statusAfter(failure, "Nothing was saved; recover again.");
  }
}

} // namespace

void addRecover(CLI::App& app, int& status) {
  const auto file = std::make_shared<std::string>();
  const auto damaged = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("recover", "Save what can be read of a damaged history to a new file");
  command->add_option("FILE", *file, "the new file")->required();
  command->add_option("--from", *damaged, "what to read (default: the history)");
  command->footer("What is read is not changed, and nothing is overwritten.");
  command->callback([=, &status] { status = run(*file, *damaged); });
}

} // namespace serendip::cli
