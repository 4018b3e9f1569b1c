#include "cli/unregister.h"

#include "cli/exit_status.h"
#include "cli/registration_options.h"
#include "cli/terminal_text.h"
#include "registration/take_back.h"

#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

using registration::Scope;
using registration::TakenBack;

std::string_view word(TakenBack::How how) {
  switch (how) {
  case TakenBack::How::removed:
    return "removed  ";
  case TakenBack::How::missing:
    return "was gone ";
  case TakenBack::How::kept:
    return "kept     ";
  case TakenBack::How::changed:
  case TakenBack::How::failed:
    return "left     ";
  }
  return "left     ";
}

/// Whether all that was to go is gone.
bool tell(const TakenBack& step, const Scope& scope) {
  const auto where = shownPlace(step.item, scope);
  std::cout << "  " << word(step.how) << where << "  (" << browserNames(step.item.browsers) << ")\n";
  if (step.how == TakenBack::How::changed) {
    std::cerr << "serendip: " << where << " " << terminalText(step.problem)
              << ", so it was left alone. Remove it yourself if you do not need it.\n";
  } else if (step.how == TakenBack::How::failed) {
    std::cerr << "serendip: " << terminalText(step.problem) << '\n';
  }
  return step.how != TakenBack::How::changed && step.how != TakenBack::How::failed;
}

int carryOut(const RegistrationOptions& asked) {
  const Scope scope{asked.everybody, asked.root};
  const auto receipt = registration::readReceipt(scope.receipt());
  const auto steps = asked.dryRun ? registration::foreseen(asked.browsers, scope, receipt)
                                  : registration::takeBack(asked.browsers, scope, receipt);
  bool gone = true;
  for (const auto& step : steps) {
    gone = tell(step, scope) && gone;
  }
  if (asked.dryRun) {
    std::cout << "Nothing was removed.\n";
  } else if (steps.empty()) {
    std::cout << "Nothing was registered here.\n";
  }
  return gone ? kDone : kFailed;
}

int run(const RegistrationOptions& asked) {
  try {
    return carryOut(asked);
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << terminalText(failure.what()) << '\n';
    return kFailed;
  }
}

} // namespace

void addUnregister(CLI::App& app, int& status) {
  const auto asked = std::make_shared<RegistrationOptions>();
  CLI::App* command = app.add_subcommand("unregister", "Remove exactly what \"register\" wrote");
  addRegistrationOptions(*command, *asked);
  command->callback([asked, &status] { status = run(*asked); });
}

} // namespace serendip::cli
