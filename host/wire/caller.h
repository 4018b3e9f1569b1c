#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace serendip::wire {

/// Who started the program, as its arguments tell. This is no authentication (every program of the same user can forge
/// it) but it keeps other extensions out and tells a browser from a person.
struct Caller {
  enum class Kind { chromium, firefox, unnamed, commandLine };

  Kind kind;
  std::string id; ///< origin or add-on id, empty otherwise
};

std::string_view word(Caller::Kind);

/// `arguments` without the program's name. `interactive`: standard input is a terminal. No arguments and no terminal is
/// how the portal of a sandboxed browser starts a host.
Caller callerOf(std::span<const std::string> arguments, bool interactive);

/// Whether the manifests that were compiled in name this caller.
bool allowed(const Caller&);

} // namespace serendip::wire
