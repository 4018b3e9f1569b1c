// manual man DATE|bash|zsh   prints that document of the command line. Run by the build; not part of what is shipped.
#include "built_in.h"
#include "cli/command_line.h"
#include "manual/bash_completion.h"
#include "manual/man_page.h"
#include "manual/zsh_completion.h"

#include <CLI/App.hpp>

#include <iostream>
#include <string>

int main(int count, char** values) {
  using namespace serendip;
  CLI::App app;
  int status = 0;
  cli::addCommandLine(app, status);
  const auto program = manual::commandOf(app);
  const std::string kind = count > 1 ? values[1] : "";
  if (kind == "man" && count == 3) {
    std::cout << manual::manPage(program, std::string(builtin::kVersion), values[2]);
  } else if (kind == "bash" && count == 2) {
    std::cout << manual::bashCompletion(program);
  } else if (kind == "zsh" && count == 2) {
    std::cout << manual::zshCompletion(program);
  } else {
    std::cerr << "manual: say what to print: man YYYY-MM-DD, bash or zsh.\n";
    return 2;
  }
  return std::cout.flush() ? 0 : 1;
}
