#pragma once

#include "domain/request.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::bench {

/// Requests of people who do not exist, from a seed: first names and surnames of several languages as unevenly spread
/// as real ones, headlines of a role and a company, and a note on one request in 20 (the rate seen on the page).
class InventedPeople {
public:
  explicit InventedPeople(unsigned seed) : random_(seed) {}

  /// The n-th call gives sender n, seen n minutes after the beginning, give or take a year: so that who came first is
  /// not who was seen last.
  Request next();

private:
  std::size_t common(std::size_t count);
  std::string surname();
  std::string headline();
  std::string note();

  std::mt19937_64 random_;
  std::uint64_t count_ = 0;
};

} // namespace serendip::bench
