#pragma once

#include "advice/philosophy.h"
#include "domain/own_philosophy.h"
#include "shapes/fields.h"

#include <nlohmann/json.hpp>

namespace serendip::shapes {

/// A philosophy as it is asked for: by its name, or the user's own with all its numbers.
struct AskedPhilosophy {
  PhilosophyName name;
  std::optional<OwnPhilosophy> own; ///< for the name `own`, unless the one put down last is meant
};

/// Refuses numbers that are not −1000 … 1000, and a philosophy under which nothing would ever be accepted.
AskedPhilosophy askedPhilosophy(const Field&);

advice::Philosophy philosophyOf(const OwnPhilosophy&);

nlohmann::json json(const advice::Philosophy&);

} // namespace serendip::shapes
