#include "platform/own_program.h"

#include <cstdint>
#include <string>

#include <mach-o/dyld.h>

namespace serendip::platform {

std::filesystem::path ownProgram() {
  std::uint32_t bytes = 0;
  _NSGetExecutablePath(nullptr, &bytes);
  std::string name(bytes, '\0');
  _NSGetExecutablePath(name.data(), &bytes);
  return std::filesystem::canonical(name.c_str());
}

} // namespace serendip::platform
