#include "cli/output.h"

#include <iostream>

namespace serendip::cli {
namespace {

void requireTaken() {
  if (!std::cout) {
    throw OutputRefused();
  }
}

} // namespace

OutputRefused::OutputRefused()
    : std::runtime_error(
          "The output takes no more (is the disk full, or has the reader gone?). Make room, then try again.") {}

void printPiece(std::string_view piece) {
  std::cout << piece;
  requireTaken();
}

void finishOutput() {
  std::cout.flush();
  requireTaken();
}

} // namespace serendip::cli
