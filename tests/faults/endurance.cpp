#include "endurance.h"

#include <cstdlib>
#include <fstream>

namespace serendip::faults {

bool atLength() {
  return std::getenv("SERENDIP_SOAK") != nullptr;
}

std::size_t sizeOr(std::size_t inShort, std::size_t inFull) {
  const char* asked = std::getenv("SERENDIP_SOAK");
  if (asked == nullptr) {
    return inShort;
  }
  const auto size = std::strtoull(asked, nullptr, 10);
  return size > 0 ? size : inFull;
}

void figure(std::string_view what, std::size_t measured) {
  if (const char* file = std::getenv("SERENDIP_FIGURES")) {
    std::ofstream(file, std::ios::app) << what << '\t' << measured << '\n';
  }
}

} // namespace serendip::faults
