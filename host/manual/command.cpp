#include "manual/command.h"

#include <CLI/App.hpp>

#include <sstream>

namespace serendip::manual {
namespace {

/// CLI11 keeps a list of choices only in words: "TEXT:{chromium,firefox}".
std::vector<std::string> choicesIn(const std::string& type) {
  const auto open = type.find('{');
  const auto close = type.find('}', open);
  std::vector<std::string> choices;
  if (open == std::string::npos || close == std::string::npos) {
    return choices;
  }
  std::istringstream listed(type.substr(open + 1, close - open - 1));
  for (std::string choice; std::getline(listed, choice, ',');) {
    choices.push_back(choice);
  }
  return choices;
}

Value valueOf(const CLI::Option& option, const std::string& name) {
  const auto type = option.get_type_name();
  return {name.empty() ? type.substr(0, type.find(':')) : name, choicesIn(type), option.get_required(),
          option.get_items_expected_max() > 1};
}

Option optionOf(const CLI::Option& option) {
  Option described{{}, {}, option.get_description()};
  for (const auto& name : option.get_snames()) {
    described.names.push_back("-" + name);
  }
  for (const auto& name : option.get_lnames()) {
    described.names.push_back("--" + name);
  }
  if (option.get_items_expected_max() > 0) {
    described.value.push_back(valueOf(option, {}));
  }
  return described;
}

bool isShown(const CLI::Option* option) {
  return !option->get_group().empty();
}

} // namespace

Command commandOf(const CLI::App& app) {
  const auto* parent = app.get_parent();
  Command command{app.get_name(), app.get_description(), app.get_footer(), {}, {}, {}};
  if (parent != nullptr && parent->get_footer() == command.footer) {
    command.footer.clear();
  }
  for (const auto* option : app.get_options(isShown)) {
    if (option->get_positional()) {
      command.positionals.push_back({valueOf(*option, option->get_name(true)), option->get_description()});
    } else {
      command.options.push_back(optionOf(*option));
    }
  }
  for (const auto* subcommand : app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); })) {
    command.subcommands.push_back(commandOf(*subcommand));
  }
  return command;
}

} // namespace serendip::manual
