#include "manual/zsh_completion.h"

#include <sstream>
#include <string_view>

namespace serendip::manual {
namespace {

/// Text between single quotes, where _arguments and _describe give brackets and colons a meaning.
std::string zshEscaped(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\'') {
      out += "'\\''";
      continue;
    }
    if (std::string_view("[]:\\").find(letter) != std::string_view::npos) {
      out += '\\';
    }
    out += letter;
  }
  return out;
}

std::string completed(const Value& value) {
  std::string choices;
  for (const auto& choice : value.choices) {
    choices += (choices.empty() ? "" : " ") + choice;
  }
  return zshEscaped(value.name) + ":" + (choices.empty() ? "_files" : "(" + choices + ")");
}

void optionArguments(std::ostream& out, const Command& command, const char* indent) {
  for (const auto& option : command.options) {
    for (const auto& name : option.names) {
      const bool several = !option.value.empty() && option.value.front().many;
      out << indent << "'" << (several ? "*" : "") << name << "[" << zshEscaped(option.says) << "]";
      for (const auto& value : option.value) {
        out << ":" << completed(value);
      }
      out << "' \\\n";
    }
  }
}

void commandCase(std::ostream& out, const Command& command) {
  out << "    " << command.name << ")\n      _arguments \\\n";
  optionArguments(out, command, "        ");
  for (const auto& positional : command.positionals) {
    const auto* count = positional.value.many ? "*:" : positional.value.needed ? ":" : "::";
    out << "        '" << count << completed(positional.value) << "' \\\n";
  }
  out << "        && answered=0\n      ;;\n";
}

} // namespace

std::string zshCompletion(const Command& program) {
  std::ostringstream out;
  out << "#compdef " << program.name << "\n# Made from the command line itself (host/manual).\n\n"
      << "_" << program.name << "() {\n"
      << "  local answered=1 context state line\n  typeset -A opt_args\n  local -a commands\n  commands=(\n";
  for (const auto& command : program.subcommands) {
    out << "    '" << command.name << ":" << zshEscaped(command.says) << "'\n";
  }
  out << "  )\n  _arguments -C \\\n";
  optionArguments(out, program, "    ");
  out << "    '1: :->command' \\\n    '*:: :->arguments' && answered=0\n"
      << "  case $state in\n  command) _describe -t commands subcommand commands && answered=0 ;;\n"
      << "  arguments)\n    case $words[1] in\n";
  for (const auto& command : program.subcommands) {
    commandCase(out, command);
  }
  out << "    esac\n    ;;\n  esac\n  return answered\n}\n\n_" << program.name << " \"$@\"\n";
  return out.str();
}

} // namespace serendip::manual
