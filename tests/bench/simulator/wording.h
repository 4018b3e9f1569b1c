#pragma once

#include "chance.h"
#include "texts.h"

#include <cstdint>
#include <string>

namespace serendip::simulator {

/// How senders word their headlines and notes. Notes of unwanted types are copied: at any time each such type has a
/// few texts that most of its senders use, alike but for the greeting and the numbers.
class Wording {
public:
  /// The same seed gives the same copied texts, so that one year and what follows it belong together.
  explicit Wording(std::uint64_t seed) : seed_(seed) {}

  std::string headline(SenderType, Language, double day, Chance&) const;
  std::string note(SenderType, Language, double day, Chance&) const;

private:
  std::string copied(SenderType, Language, double day, Chance&) const;

  std::uint64_t seed_;
};

} // namespace serendip::simulator
