#include "cli/command_line.h"
#include "cli/serve.h"
#include "platform/arguments.h"
#include "platform/standard_streams.h"
#include "wire/caller.h"

#include <exception>
#include <iostream>

/// Started by a browser, it serves; started by a person, it is a command line.
int main(int count, char** values) {
  using namespace serendip;
  try {
    platform::speakBytes();
    const auto arguments = platform::arguments(count, values);
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
