#include "advice/suggestion.h"

namespace serendip::advice {

std::string_view word(Side side) {
  switch (side) {
  case Side::chance:
    return "chance";
  case Side::reach:
    return "reach";
  case Side::breadth:
    return "breadth";
  case Side::interest:
    return "interest";
  case Side::risk:
    return "risk";
  }
  return {}; // only a value outside the enumeration gets here
}

} // namespace serendip::advice
