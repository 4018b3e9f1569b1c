#include "cli/manifest.h"

#include "built_in.h"
#include "cli/exit_status.h"
#include "platform/own_program.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

struct Asked {
  std::string family;
  std::string program;
};

/// Browsers take nothing but an absolute path.
std::string programOf(const Asked& asked) {
  if (asked.program.empty()) {
    return platform::ownProgram().string();
  }
  return std::filesystem::absolute(asked.program).lexically_normal().string();
}

int print(const Asked& asked) {
  try {
    const auto text = asked.family == "firefox" ? builtin::kFirefoxManifest : builtin::kChromiumManifest;
    auto manifest = nlohmann::ordered_json::parse(text);
    manifest["path"] = programOf(asked);
    std::cout << manifest.dump(2) << '\n' << std::flush;
    return std::cout ? kDone : kFailed;
  } catch (const std::exception& failure) {
    std::cerr << "serendip: the manifest cannot be made: " << failure.what()
              << "\nGive the program's path with --program, in UTF-8.\n";
    return kFailed;
  }
}

} // namespace

void addManifest(CLI::App& app, int& status) {
  const auto asked = std::make_shared<Asked>();
  CLI::App* command = app.add_subcommand("manifest", "Print the native messaging manifest of a browser family");
  command->add_option("BROWSER", asked->family, "chromium or firefox")
      ->required()
      ->check(CLI::IsMember({"chromium", "firefox"}));
  command->add_option("--program", asked->program, "the program the browser shall start (default: this one)");
  command->callback([asked, &status] { status = print(*asked); });
}

} // namespace serendip::cli
