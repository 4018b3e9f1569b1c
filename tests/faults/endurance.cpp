#include "endurance.h"

#include <cstdlib>
#include <fstream>
#include <string>

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

Lane lane() {
  const char* index = std::getenv("SERENDIP_SOAK_LANE");
  const char* count = std::getenv("SERENDIP_SOAK_LANES");
  return index == nullptr || count == nullptr ? Lane{} : Lane{std::stoul(index), std::stoul(count)};
}

void figure(std::string_view what, std::size_t measured) {
  if (const char* file = std::getenv("SERENDIP_FIGURES")) {
    std::ofstream(file, std::ios::app) << what << '\t' << measured << '\n';
  }
}

} // namespace serendip::faults
