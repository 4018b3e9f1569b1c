#include "registration/browser.h"

namespace serendip::registration {

std::string_view word(Family family) {
  return family == Family::chromium ? "chromium" : "firefox";
}

std::string_view word(System system) {
  constexpr std::array<std::string_view, kSystems> kWords{"linux", "macos", "windows"};
  return kWords[static_cast<std::size_t>(system)];
}

System thisSystem() {
#if defined(_WIN32)
  return System::windows;
#elif defined(__APPLE__)
  return System::macos;
#else
  return System::linux;
#endif
}

} // namespace serendip::registration
