#include "cli/confirmation.h"

#include "platform/standard_streams.h"

#include <iostream>

namespace serendip::cli {

bool confirmed(const std::string& question) {
  if (!platform::inputIsTerminal()) {
    std::cerr << "serendip: Nobody can be asked here. Give --yes if you are sure.\n";
    return false;
  }
  std::cout << question << " This cannot be taken back. Type yes to go on: " << std::flush;
  std::string answer;
  if (std::getline(std::cin, answer) && answer == "yes") {
    return true;
  }
  std::cout << "Nothing was forgotten.\n";
  return false;
}

} // namespace serendip::cli
