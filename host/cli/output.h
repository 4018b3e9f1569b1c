#pragma once

#include <stdexcept>
#include <string_view>

namespace serendip::cli {

/// What was printed is not taken: the disk is full, or the reader has gone. It says the next step.
class OutputRefused : public std::runtime_error {
public:
  OutputRefused();
};

/// A piece of what may be long. Throws OutputRefused as soon as nothing is taken any more.
void printPiece(std::string_view);

/// To be called after all was printed, as a full disk says only then that it took nothing. Throws OutputRefused.
void finishOutput();

} // namespace serendip::cli
