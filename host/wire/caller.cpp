// What the browsers pass. Chromium: `chrome-extension://ID/`, on Windows also `--parent-window=N`. Firefox: the path of
// the manifest, then the add-on's id. More arguments than these are let pass: a later browser may add some, and the
// origin is what counts.
#include "wire/caller.h"

#include "built_in.h"

#include <algorithm>

namespace serendip::wire {
namespace {

constexpr std::size_t kLongestId = 200;

/// Arguments are any bytes; this goes into replies and log lines. What is changed here equals no allowed id any more.
std::string printable(std::string_view argument) {
  std::string id(argument.substr(0, kLongestId));
  std::replace_if(
      id.begin(), id.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return id;
}

bool isChromiumOrigin(std::string_view argument) {
  return argument.starts_with("chrome-extension://");
}

bool isManifestPath(std::string_view argument) {
  return argument.ends_with(".json") && argument.find_first_of("/\\") != std::string_view::npos;
}

} // namespace

std::string_view word(Caller::Kind kind) {
  switch (kind) {
  case Caller::Kind::chromium:
    return "chromium";
  case Caller::Kind::firefox:
    return "firefox";
  case Caller::Kind::unnamed:
    return "unnamed";
  case Caller::Kind::commandLine:
    return "commandLine";
  }
  return "unnamed";
}

Caller callerOf(std::span<const std::string> arguments, bool interactive) {
  if (arguments.empty()) {
    return {interactive ? Caller::Kind::commandLine : Caller::Kind::unnamed, ""};
  }
  if (isChromiumOrigin(arguments[0])) {
    return {Caller::Kind::chromium, printable(arguments[0])};
  }
  if (arguments.size() >= 2 && isManifestPath(arguments[0])) {
    return {Caller::Kind::firefox, printable(arguments[1])};
  }
  return {Caller::Kind::commandLine, ""};
}

bool allowed(const Caller& caller) {
  switch (caller.kind) {
  case Caller::Kind::chromium:
    return caller.id == builtin::kChromiumOrigin;
  case Caller::Kind::firefox:
    return caller.id == builtin::kFirefoxAddOn;
  case Caller::Kind::unnamed:
  case Caller::Kind::commandLine:
    return true;
  }
  return false;
}

} // namespace serendip::wire
