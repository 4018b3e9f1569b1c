#include "cli/registration_options.h"

#include "cli/terminal_text.h"
#include "registration/browser_table.h"

namespace serendip::cli {
namespace {

using registration::browserTable;
using registration::thisSystem;

std::string knownNames() {
  std::string names;
  for (const auto& browser : browserTable()) {
    if (browser.on(thisSystem())) {
      names += (names.empty() ? "" : ", ") + browser.id;
    }
  }
  return names;
}

std::string unknownBrowser(const std::string& id) {
  const auto* browser = registration::findBrowser(id);
  return browser != nullptr && browser->on(thisSystem()) ? "" : "no browser of this name is known here";
}

} // namespace

void addBrowserOption(CLI::App& command, std::vector<std::string>& browsers) {
  command.add_option("--browser", browsers, "only this one; may be given several times")
      ->type_name("NAME")
      ->allow_extra_args(false)
      ->check(unknownBrowser);
}

void addRegistrationOptions(CLI::App& command, RegistrationOptions& options) {
  addBrowserOption(command, options.browsers);
  auto* system = command.add_flag("--system", options.everybody, "for everybody on this machine (as root)");
  command.add_option("--root", options.root, "with --system: write below DIR instead of /, to make an image")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory)
      ->needs(system);
  command.add_flag("--dry-run", options.dryRun, "only list the files");
  command.footer("Names of browsers: " + knownNames() + ".");
}

std::string shownPlace(const registration::Item& item, const registration::Scope& scope) {
  return terminalText(item.kind == registration::Item::Kind::registry ? item.where
                                                                      : scope.located(item.where).string());
}

std::string browserNames(const std::vector<std::string>& ids) {
  std::string names;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto* browser = registration::findBrowser(ids[i]);
    names += i == 0 ? "" : i + 1 == ids.size() ? " and " : ", ";
    names += browser == nullptr ? ids[i] : browser->name;
  }
  return names;
}

} // namespace serendip::cli
