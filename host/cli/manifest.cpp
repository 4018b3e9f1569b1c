#include "cli/manifest.h"

#include "cli/exit_status.h"
#include "cli/output.h"
#include "platform/own_program.h"
#include "platform/path_text.h"
#include "registration/manifest_text.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

struct ManifestOptions {
  std::string family;
  std::string program;
};

/// Browsers take nothing but an absolute path.
std::filesystem::path programOf(const ManifestOptions& asked) {
  if (asked.program.empty()) {
    return platform::ownProgram();
  }
  return std::filesystem::absolute(platform::pathOf(asked.program)).lexically_normal();
}

int print(const ManifestOptions& asked) {
  try {
    const auto family = asked.family == "firefox" ? registration::Family::firefox : registration::Family::chromium;
    std::cout << registration::manifestText(family, programOf(asked), {});
    finishOutput();
    return kDone;
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << failure.what() << '\n';
    return kFailed;
  }
}

} // namespace

void addManifest(CLI::App& app, int& status) {
  const auto asked = std::make_shared<ManifestOptions>();
  CLI::App* command = app.add_subcommand(
      "manifest", "Print a native messaging manifest, for a browser that \"register\" does not know");
  command->add_option("BROWSER", asked->family, "chromium or firefox")
      ->required()
      ->check(CLI::IsMember({"chromium", "firefox"}));
  command->add_option("--program", asked->program, "the program the browser shall start (default: this one)");
  command->callback([asked, &status] { status = print(*asked); });
}

} // namespace serendip::cli
