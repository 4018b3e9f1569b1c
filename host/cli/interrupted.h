#pragma once

#include <exception>
#include <string>

namespace serendip::cli {

/// Ends work that the user wants to end, so that what it holds is let go on the way out.
class Interrupted : public std::exception {
public:
  const char* what() const noexcept override { return "Interrupted"; }
};

/// Throws Interrupted where the user has asked to end.
void endIfInterrupted();

/// The exit status after `failure`, which is told, or, where the user asked to end, what is `left` (a sentence)
/// instead: whatever failed then failed because of it.
int statusAfter(const std::exception& failure, const std::string& left);

} // namespace serendip::cli
