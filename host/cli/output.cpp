#include "cli/output.h"

#include <iostream>

namespace serendip::cli {

bool outputTaken() {
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "serendip: The output takes no more (is the disk full, or has the reader gone?). Make room, then try "
                 "again.\n";
  }
  return static_cast<bool>(std::cout);
}

} // namespace serendip::cli
