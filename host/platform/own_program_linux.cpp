#include "platform/own_program.h"

namespace serendip::platform {

std::filesystem::path ownProgram() {
  return std::filesystem::read_symlink("/proc/self/exe");
}

} // namespace serendip::platform
