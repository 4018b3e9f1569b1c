#include "cli/forget.h"

#include "cli/confirmation.h"
#include "cli/exit_status.h"
#include "cli/history_file.h"
#include "cli/sender_argument.h"
#include "history/forget.h"
#include "history/senders.h"
#include "shapes/excerpt.h"

#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

struct ForgetOptions {
  std::string sender;
  bool all = false;
  bool yes = false;
};

int say(const history::Forgot& forgot) {
  std::cout << "Forgotten: " << forgot.senders << (forgot.senders == 1 ? " person, " : " people, ") << forgot.events
            << " events.\n";
  if (forgot.backups > 0) {
    std::cout << "Deleted " << forgot.backups << " of Serendip's own backups, which held them too.\n";
  }
  std::cout << "Exports and backups that you made yourself are out of reach: delete them too. So is what waits in a\n"
               "browser that has not reached this program since.\n";
  return kDone;
}

int forgetAll(const ForgetOptions& asked) {
  auto database = openHistory();
  if (!asked.yes && !confirmed("Forget everything that Serendip knows.")) {
    return kFailed;
  }
  return say(history::forgetEverything(database, Instant::now()));
}

int forgetOne(const ForgetOptions& asked) {
  const auto key = senderArgument(asked.sender);
  auto database = openHistory();
  const auto known = key ? history::findSender(database, *key) : std::nullopt;
  if (!known) {
    std::cerr << "serendip: Nobody is known as " << shapes::excerpt(asked.sender)
              << ". Give the name in the profile's address, as in https://www.linkedin.com/in/NAME/.\n";
    return kFailed;
  }
  if (!asked.yes && !confirmed("Forget everything about " + shapes::excerpt(known->name) + ".")) {
    return kFailed;
  }
  return say(history::forgetSender(database, *key, Instant::now()));
}

int run(const ForgetOptions& asked) {
  try {
    if (asked.all == !asked.sender.empty()) {
      std::cerr << "serendip: Name one person, or give --all. Run with --help for more information.\n";
      return kMisunderstood;
    }
    return asked.all ? forgetAll(asked) : forgetOne(asked);
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << failure.what() << '\n';
    return kFailed;
  }
}

} // namespace

void addForget(CLI::App& app, int& status) {
  const auto asked = std::make_shared<ForgetOptions>();
  CLI::App* command = app.add_subcommand("forget", "Forget a person, or everything, for good");
  command->add_option("SENDER", asked->sender, "a slug, a member id or the address of a profile");
  command->add_flag("--all", asked->all, "forget everything");
  command->add_flag("--yes", asked->yes, "do not ask");
  command->callback([asked, &status] { status = run(*asked); });
}

} // namespace serendip::cli
