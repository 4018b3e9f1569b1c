#pragma once

#include "registration/item.h"
#include "registration/scope.h"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace serendip::cli {

/// What `register` and `unregister` ask for alike.
struct RegistrationOptions {
  std::vector<std::string> browsers;
  bool everybody = false;
  bool dryRun = false;
  std::string root;
};

/// `--browser`, which may be given several times and takes the ids of browsers that there are on this system.
void addBrowserOption(CLI::App& command, std::vector<std::string>& browsers);

/// `--browser`, `--system`, `--root` and `--dry-run`, and the names of browsers below the help. `options` must outlive
/// the parsing.
void addRegistrationOptions(CLI::App& command, RegistrationOptions& options);

/// Where an item lies at the moment, as a terminal shows it.
std::string shownPlace(const registration::Item&, const registration::Scope&);

/// "Chromium, Firefox and Opera" of ids of the table; an id that the table does not know any more stands for itself.
std::string browserNames(const std::vector<std::string>& ids);

} // namespace serendip::cli
