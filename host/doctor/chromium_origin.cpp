// Measured, since Chromium's own words on it (extension match patterns) leave most open: "*" is taken as a scheme but
// lets no extension in; "*" in a host and any port but ":*" spoil the file; a host may be in capitals, escaped, with a
// dot at its end.
#include "doctor/chromium_origin.h"

#include <algorithm>
#include <cctype>

namespace serendip::doctor {
namespace {

constexpr std::string_view kScheme = "chrome-extension";
constexpr std::string_view kAfterScheme = "://";
constexpr std::string_view kAnyPort = ":*";

struct Pattern {
  std::string scheme;
  std::string host; ///< in the form in which two are compared
};

std::optional<unsigned char> escaped(std::string_view text) {
  const auto digit = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
  if (text.size() < 3 || !digit(text[1]) || !digit(text[2])) {
    return std::nullopt;
  }
  return static_cast<unsigned char>(std::stoi(std::string(text.substr(1, 2)), nullptr, 16));
}

bool allowedInHost(unsigned char c) {
  return c >= ' ' && c != 0x7F && std::string_view("*<>|^\\?#@:%").find(static_cast<char>(c)) == std::string_view::npos;
}

std::optional<std::string> comparableHost(std::string_view host) {
  std::string made;
  while (!host.empty()) {
    const bool isEscape = host.front() == '%';
    const auto c = isEscape ? escaped(host) : std::optional(static_cast<unsigned char>(host.front()));
    if (!c || !allowedInHost(*c)) {
      return std::nullopt;
    }
    made += static_cast<char>(*c < 0x80 ? std::tolower(*c) : *c);
    host.remove_prefix(isEscape ? 3 : 1);
  }
  return made;
}

bool isAddress(std::string_view host) {
  return host.size() > 2 && host.front() == '[' && host.back() == ']';
}

std::optional<Pattern> patternOf(std::string_view entry) {
  const auto scheme = entry.substr(0, entry.find(kAfterScheme));
  if (scheme.size() == entry.size() || (scheme != kScheme && scheme != "*")) {
    return std::nullopt;
  }
  const auto rest = entry.substr(scheme.size() + kAfterScheme.size());
  auto host = rest.substr(0, rest.find('/'));
  if (host.size() == rest.size()) {
    return std::nullopt; // no slash behind it
  }
  if (host.ends_with(kAnyPort)) {
    host.remove_suffix(kAnyPort.size());
  }
  const auto comparable = isAddress(host) ? std::optional(std::string(host)) : comparableHost(host);
  if (!comparable || comparable->empty()) {
    return std::nullopt;
  }
  return Pattern{std::string(scheme),
                 comparable->ends_with('.') ? comparable->substr(0, comparable->size() - 1) : *comparable};
}

} // namespace

bool isChromiumPattern(std::string_view entry) {
  return patternOf(entry).has_value();
}

bool letsIn(std::string_view entry, std::string_view origin) {
  const auto listed = patternOf(entry);
  const auto asking = patternOf(origin);
  return listed && asking && listed->scheme == asking->scheme && listed->host == asking->host;
}

} // namespace serendip::doctor
