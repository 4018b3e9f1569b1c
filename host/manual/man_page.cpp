#include "manual/man_page.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace serendip::manual {
namespace {

/// Text that roff takes as text: a backslash and a hyphen that is meant mean something to it, and so does a dot or an
/// apostrophe that begins a line.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    const bool begins = out.empty() || out.back() == '\n';
    if (begins && (letter == '.' || letter == '\'')) {
      out += "\\&";
    }
    if (letter == '\\') {
      out += "\\e";
    } else if (letter == '-') {
      out += "\\-";
    } else {
      out += letter;
    }
  }
  return out;
}

std::string bold(const std::string& text) {
  return "\\fB" + escaped(text) + "\\fR";
}

std::string italic(const std::string& text) {
  return "\\fI" + escaped(text) + "\\fR";
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
  return text;
}

std::string shown(const Value& value) {
  std::string text;
  if (value.choices.empty()) {
    text = italic(value.name);
  } else {
    for (const auto& choice : value.choices) {
      text += (text.empty() ? "" : "|") + bold(choice);
    }
  }
  return value.many ? text + "..." : text;
}

std::string optionTerm(const Option& option) {
  std::string term;
  for (const auto& name : option.names) {
    term += (term.empty() ? "" : ", ") + bold(name);
  }
  for (const auto& value : option.value) {
    term += " " + shown(value);
  }
  return term;
}

std::string synopsis(const std::string& program, const Command& command) {
  std::string line = bold(program + " " + command.name);
  if (!command.options.empty()) {
    line += " [" + italic("OPTION") + "...]";
  }
  for (const auto& positional : command.positionals) {
    const auto value = positional.value.name + (positional.value.many ? "..." : "");
    line += positional.value.needed ? " " + italic(value) : " [" + italic(value) + "]";
  }
  return line;
}

void item(std::ostream& out, const std::string& term, const std::string& says) {
  out << ".TP\n" << term << '\n' << escaped(says) << '\n';
}

void commandSection(std::ostream& out, const std::string& program, const Command& command) {
  out << ".SS " << synopsis(program, command) << '\n' << escaped(command.says) << ".\n";
  for (const auto& positional : command.positionals) {
    item(out, positional.value.choices.empty() ? italic(positional.value.name) : shown(positional.value),
         positional.says);
  }
  for (const auto& option : command.options) {
    item(out, optionTerm(option), option.says);
  }
  if (!command.footer.empty()) {
    out << ".PP\n" << escaped(command.footer) << '\n';
  }
}

/// The foot of the help has lines like "Files:  history …" with their continuation indented: each such word is a
/// section.
void footerSections(std::ostream& out, const std::string& footer) {
  std::istringstream lines(footer);
  for (std::string line; std::getline(lines, line);) {
    const auto colon = line.find(": ");
    const bool heads = colon != std::string::npos && std::isupper(static_cast<unsigned char>(line.front())) != 0 &&
                       std::isspace(static_cast<unsigned char>(line[colon + 1])) != 0 && colon < 16;
    if (heads) {
      out << ".SH " << upper(line.substr(0, colon)) << '\n';
      line.erase(0, colon + 1);
    }
    const auto text = line.find_first_not_of(' ');
    if (text == std::string::npos) {
      out << ".PP\n";
    } else {
      out << escaped(line.substr(text)) << "\n.br\n";
    }
  }
}

} // namespace

std::string manPage(const Command& program, const std::string& version, const std::string& date) {
  std::ostringstream out;
  out << ".\\\" Made from the command line itself (host/manual).\n";
  out << ".TH " << upper(program.name) << " 1 " << date << " \"" << program.name << ' ' << version << "\"\n";
  const auto meaning = program.says.substr(program.says.find(": ") + 2);
  out << ".SH NAME\n"
      << program.name << " \\- " << escaped(meaning.substr(0, meaning.find_last_not_of('.') + 1)) << '\n';
  out << ".SH SYNOPSIS\n" << bold(program.name) << " [" << italic("OPTION") << "...] " << italic("SUBCOMMAND") << '\n';
  out << ".SH DESCRIPTION\n" << escaped(program.says) << "\n.SH OPTIONS\n";
  for (const auto& option : program.options) {
    item(out, optionTerm(option), option.says);
  }
  out << ".SH SUBCOMMANDS\n";
  for (const auto& command : program.subcommands) {
    commandSection(out, program.name, command);
  }
  out << ".SH NOTES\n";
  footerSections(out, program.footer);
  return out.str();
}

} // namespace serendip::manual
