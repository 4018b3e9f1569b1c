// Plain bash without the functions of the package bash-completion, which a machine need not have.
#include "manual/bash_completion.h"

#include <sstream>

namespace serendip::manual {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const auto& word : words) {
    text += (text.empty() ? "" : between) + word;
  }
  return text;
}

std::string optionNames(const Command& command) {
  std::vector<std::string> names;
  for (const auto& option : command.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return joined(names, " ");
}

/// What may stand where no option is begun: subcommands, or the choices of what is typed without a name.
std::string plainWords(const Command& command) {
  std::vector<std::string> words;
  for (const auto& subcommand : command.subcommands) {
    words.push_back(subcommand.name);
  }
  for (const auto& positional : command.positionals) {
    words.insert(words.end(), positional.value.choices.begin(), positional.value.choices.end());
  }
  return joined(words, " ");
}

/// A value after its option, as a pattern "subcommand/--option", answered before anything else.
void valueCases(std::ostream& out, const Command& command, const std::string& path) {
  for (const auto& option : command.options) {
    for (const auto& value : option.value) {
      std::vector<std::string> patterns;
      for (const auto& name : option.names) {
        patterns.push_back(path + "/" + name);
      }
      out << "    " << joined(patterns, " | ") << ") choices='" << joined(value.choices, " ") << "' ;;\n";
    }
  }
}

void commandCase(std::ostream& out, const Command& command, const std::string& pattern) {
  out << "    " << pattern << ") options='" << optionNames(command) << "' plain='" << plainWords(command) << "' ;;\n";
}

} // namespace

std::string bashCompletion(const Command& program) {
  std::ostringstream out;
  out << "# bash completion for " << program.name << ", made from the command line itself (host/manual).\n"
      << "_" << program.name << "() {\n"
      << "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= choices options= "
         "plain=\n"
      << "  [ \"$COMP_CWORD\" -lt 2 ] || command=${COMP_WORDS[1]}\n"
      << "  COMPREPLY=()\n"
      << "  case $command/$before in\n";
  valueCases(out, program, {});
  for (const auto& command : program.subcommands) {
    valueCases(out, command, command.name);
  }
  out << "  esac\n  if [ -n \"${choices+set}\" ]; then\n"
      << "    mapfile -t COMPREPLY < <(compgen -W \"$choices\" -- \"$word\")\n    return\n  fi\n"
      << "  case $command in\n";
  commandCase(out, program, "''");
  for (const auto& command : program.subcommands) {
    commandCase(out, command, command.name);
  }
  out << "  esac\n"
      << "  case $word in -*) plain=$options ;; esac\n"
      << "  mapfile -t COMPREPLY < <(compgen -W \"$plain\" -- \"$word\")\n"
      << "}\n"
      << "complete -o default -F _" << program.name << ' ' << program.name << '\n';
  return out.str();
}

} // namespace serendip::manual
