#include "registration/browser.h"

namespace serendip::registration {

std::string_view word(Family family) {
  return family == Family::chromium ? "chromium" : "firefox";
}

std::string_view word(System system) {
  constexpr std::array<std::string_view, kSystems> kWords{"linux", "macos", "windows"};
  return kWords[static_cast<std::size_t>(system)];
}

} // namespace serendip::registration
