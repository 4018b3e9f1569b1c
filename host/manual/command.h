#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace serendip::manual {

/// What is typed without a name, or after an option.
struct Value {
  std::string name;                 ///< as the help has it: ARCHIVE, or the kind of text after an option
  std::vector<std::string> choices; ///< all that may be given, where that is a list
  bool needed = false;
  bool many = false;
};

struct Option {
  std::vector<std::string> names; ///< with their hyphens, short ones first
  std::vector<Value> value;       ///< one, or none for a flag
  std::string says;
};

struct Positional {
  Value value;
  std::string says;
};

/// The command line, or one subcommand of it, as the help tells it. What is hidden there is left out.
struct Command {
  std::string name;
  std::string says;
  std::string footer; ///< empty where it would only repeat that of the whole
  std::vector<Option> options;
  std::vector<Positional> positionals;
  std::vector<Command> subcommands;
};

/// Walks the parser itself, so that nothing can be typed that is not told.
Command commandOf(const CLI::App& app);

} // namespace serendip::manual
