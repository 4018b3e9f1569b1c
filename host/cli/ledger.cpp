#include "cli/ledger.h"

#include "cli/exit_status.h"
#include "cli/ledger_report.h"
#include "cli/output.h"
#include "cli/tell_mended.h"
#include "platform/directories.h"
#include "platform/private_files.h"
#include "service/dispatch.h"

#include <array>
#include <iostream>
#include <memory>

namespace serendip::cli {
namespace {

/// Adds what a page counted to the same counts of the pages before.
void addCounts(nlohmann::json& sum, const nlohmann::json& page) {
  for (std::size_t i = 0; i < sum.size() && i < page.size(); ++i) {
    for (const char* action : {"accept", "ignore", "block", "lookFirst"}) {
      for (auto& [outcome, count] : sum[i][action].items()) {
        count = count.get<int>() + page[i][action][outcome].get<int>();
      }
    }
  }
}

nlohmann::json wholeReplay(service::Session& session) {
  auto sum = service::dispatch(session, "replay", nlohmann::json::object());
  while (!sum["next"].is_null()) {
    const auto page = service::dispatch(session, "replay", {{"cursor", sum["next"]}});
    sum["requests"] = sum["requests"].get<int>() + page["requests"].get<int>();
    sum["next"] = page["next"];
    addCounts(sum["philosophies"], page["philosophies"]);
  }
  sum.erase("next");
  return sum;
}

int print(bool asJson) {
  try {
    platform::makeNewFilesPrivate();
    service::Session session({wire::Caller::Kind::commandLine, ""}, platform::dataDirectory() / "history.db");
    tellMended(session.database());
    const nlohmann::json all{{"ledger", service::dispatch(session, "ledger", nlohmann::json::object())},
                             {"replay", wholeReplay(session)}};
    if (asJson) {
      std::cout << all.dump(2) << '\n';
    } else {
      printLedger(std::cout, all["ledger"], all["replay"]);
    }
    finishOutput();
    return kDone;
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << failure.what() << '\n';
    return kFailed;
  }
}

} // namespace

void addLedger(CLI::App& app, int& status) {
  const auto asJson = std::make_shared<bool>(false);
  CLI::App* command =
      app.add_subcommand("ledger", "Show what your decisions brought, and would have under each philosophy");
  command->add_flag("--json", *asJson, "for programs: the results of ledger and replay in PROTOCOL.md");
  command->footer("Only what is known is counted, and how much is not is said. Months are of UTC.");
  command->callback([asJson, &status] { status = print(*asJson); });
}

} // namespace serendip::cli
