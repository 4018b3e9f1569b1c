#include "advice/attention.h"

#include <algorithm>

namespace serendip::advice {
namespace {

constexpr double kUnseen = 5; // wrong suggestions taken for overlooked before anything is known of the user

} // namespace

void Attention::add(Stance stance, double error) {
  objections += stance == Stance::objected ? 1 : 0;
  expected += error;
}

double Attention::share() const {
  return std::min(1.0, objections / (expected + kUnseen));
}

} // namespace serendip::advice
