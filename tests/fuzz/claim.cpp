#include "claim.h"

#include <cstdlib>
#include <iostream>

namespace serendip::fuzz {

void claim(bool holds, std::string_view what) {
  if (!holds) {
    std::cerr << "This must hold and does not: " << what << '\n';
    std::abort();
  }
}

} // namespace serendip::fuzz
