#include "cli/retention.h"

#include "cli/exit_status.h"
#include "cli/history_file.h"
#include "domain/uuid.h"
#include "history/retention.h"
#include "history/retention_choice.h"

#include <charconv>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace serendip::cli {
namespace {

constexpr int kMost = 1200;

/// "off" is nothing; what is neither that nor a number of months in range is refused by CLI11 before.
std::optional<int> monthsOf(const std::string& text) {
  int months = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, months);
  return read.ec == std::errc() && read.ptr == end && months >= 1 && months <= kMost ? std::optional(months)
                                                                                     : std::nullopt;
}

std::string refuseOther(const std::string& text) {
  return text == "off" || monthsOf(text) ? "" : "is neither off nor a number of months from 1 to 1200";
}

void show(history::Database& database) {
  const auto months = history::chosenRetention(database);
  if (!months) {
    std::cout << "Everything is kept until you forget it.\n";
    return;
  }
  const auto would = history::countLedToNothing(database, history::monthsBefore(Instant::now(), *months));
  std::cout << "People who led to nothing are forgotten after " << *months << " months; just now that would be "
            << would << ".\n";
}

int run(const std::string& asked) {
  try {
    auto database = openHistory();
    if (!asked.empty()) {
      const auto now = Instant::now();
      const auto set = history::setRetention(database, Uuid::random(), now, monthsOf(asked), now);
      std::cout << "Forgotten: " << set.forgotten << (set.forgotten == 1 ? " person.\n" : " people.\n");
    }
    show(database);
    return kDone;
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << failure.what() << '\n';
    return kFailed;
  }
}

} // namespace

void addRetention(CLI::App& app, int& status) {
  const auto months = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("retention", "Forget after some months what led to nothing");
  command->add_option("MONTHS", *months, "1 to 1200, or off; left out, it is only shown")->check(refuseOther);
  command->footer("To nothing led whom you never accepted or blocked, reported on, connected with or wrote with.");
  command->callback([months, &status] { status = run(*months); });
}

} // namespace serendip::cli
