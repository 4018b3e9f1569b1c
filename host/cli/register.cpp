#include "cli/register.h"

#include "cli/exit_status.h"
#include "cli/registration_options.h"
#include "cli/terminal_text.h"
#include "platform/own_program.h"
#include "registration/apply.h"
#include "registration/extension_id.h"
#include "registration/item_store.h"
#include "registration/objections.h"

#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

using registration::Plan;
using registration::Scope;

struct RegisterOptions {
  RegistrationOptions options;
  std::vector<std::string> extensionIds;
};

std::string malformedId(const std::string& id) {
  return registration::familyOfExtension(id) ? "" : "neither an id of Chromium (32 letters a to p) nor one of Firefox";
}

std::string_view change(const registration::Item& item, const Scope& scope) {
  const auto standing = registration::standingOf(item, scope);
  if (standing.nothing()) {
    return "new      ";
  }
  return standing.text == item.text ? "as it is " : "replaced ";
}

void list(const Plan& plan, const Scope& scope, const std::filesystem::path& program) {
  std::cout << "Registers " << terminalText(program.string()) << ":\n";
  for (const auto& item : plan.items) {
    std::cout << "  " << change(item, scope) << shownPlace(item, scope) << "  (" << browserNames(item.browsers)
              << ")\n";
  }
  std::cout << "  receipt  " << terminalText(scope.receipt().string()) << "  (for \"serendip unregister\")\n";
}

void tellLeftOut(const Plan& plan) {
  for (const auto* browser : plan.leftOut) {
    const auto& reason = browser->on(registration::thisSystem())->unsupported;
    std::cout << browser->name << " is left out: "
              << (reason ? *reason : "it reads no manifests for everybody. Register it without --system.") << '\n';
  }
}

/// The permission lets a browser start any program, so it is the user's to give.
void tellFlatpaks(const Plan& plan) {
  for (const auto* browser : plan.browsers) {
    if (const auto& application = browser->on(registration::thisSystem())->flatpak) {
      std::cout << browser->name << " may not start programs outside its sandbox until you allow it, for any program:\n"
                << "  flatpak override --user --talk-name=org.freedesktop.Flatpak " << *application << '\n';
    }
  }
}

void tellDone(const Plan& plan) {
  std::vector<std::string> ids;
  for (const auto* browser : plan.browsers) {
    ids.push_back(browser->id);
  }
  std::cout << "Registered with " << browserNames(ids) << ". The extension's popup connects at \"Try again\".\n";
  tellFlatpaks(plan);
}

int carryOut(const RegisterOptions& asked) {
  const Scope scope{asked.options.everybody, asked.options.root};
  const auto program = platform::ownProgram();
  const auto receipt = registration::readReceipt(scope.receipt());
  const auto plan = registration::makePlan({program, asked.options.browsers, asked.extensionIds}, scope, receipt);
  if (const auto objections = registration::objections(plan, scope, receipt); !objections.empty()) {
    for (const auto& objection : objections) {
      std::cerr << "serendip: " << terminalText(objection) << '\n';
    }
    std::cerr << "Nothing was written.\n";
    return kFailed;
  }
  list(plan, scope, program);
  tellLeftOut(plan);
  std::cout << std::flush;
  if (asked.options.dryRun) {
    std::cout << "Nothing was written.\n";
    return kDone;
  }
  registration::apply(plan, scope, receipt);
  tellDone(plan);
  return kDone;
}

int run(const RegisterOptions& asked) {
  try {
    return carryOut(asked);
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << terminalText(failure.what()) << "\nNothing was registered.\n";
    return kFailed;
  }
}

} // namespace

void addRegister(CLI::App& app, int& status) {
  const auto asked = std::make_shared<RegisterOptions>();
  CLI::App* command = app.add_subcommand("register", "Let the browsers that are there find this program");
  addRegistrationOptions(*command, asked->options);
  command->add_option("--extension-id", asked->extensionIds, "let this extension in too; may be given several times")
      ->type_name("ID")
      ->allow_extra_args(false)
      ->check(malformedId);
  command->callback([asked, &status] { status = run(*asked); });
}

} // namespace serendip::cli
