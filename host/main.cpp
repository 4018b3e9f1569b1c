#include "cli/command_line.h"
#include "cli/serve.h"
#include "platform/standard_streams.h"
#include "wire/caller.h"

#include <exception>
#include <iostream>
#include <string>
#include <vector>

/// Started by a browser, it serves; started by a person, it is a command line.
int main(int count, char** values) {
  using namespace serendip;
  try {
    const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
    const auto caller = wire::callerOf(arguments, platform::inputIsTerminal());
    if (caller.kind == wire::Caller::Kind::commandLine) {
      return cli::runCommandLine(arguments);
    }
    return cli::serveBrowser(caller);
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << failure.what() << '\n';
    return 1;
  }
}
