#include "endurance.h"

#include <cstdlib>
#include <fstream>
#include <limits>

namespace serendip::faults {

bool atLength() {
  return std::getenv("SERENDIP_SOAK") != nullptr;
}

std::size_t sizeOr(std::size_t inShort) {
  const char* asked = std::getenv("SERENDIP_SOAK");
  if (asked == nullptr) {
    return inShort;
  }
  const auto size = std::strtoull(asked, nullptr, 10);
  return size > 0 ? size : std::numeric_limits<std::size_t>::max();
}

void figure(std::string_view what, std::size_t measured) {
  if (const char* file = std::getenv("SERENDIP_FIGURES")) {
    std::ofstream(file, std::ios::app) << what << '\t' << measured << '\n';
  }
}

} // namespace serendip::faults
