// A decision that follows the suggestion would teach the learner its own opinion, and it would come to believe in
// itself: taught by its own suggestions alone it went to one extreme in 19 of 20 runs. Left out altogether, only
// objections would be learnt, and the usual rates would drift towards whatever the user objects to. So agreement counts
// for as much as the user is known to object where an objection was to be expected; who never objects says nothing by
// agreeing.
#pragma once

#include "advice/lesson.h"

namespace serendip::advice {

struct Attention {
  double objections = 0; ///< decisions against the suggestion
  double expected = 0;   ///< how many there should have been by the model's own probabilities

  /// Takes in a decision beside a suggestion. `error` is how probably the suggestion was wrong, by the model.
  void add(Stance, double error);

  /// The share of wrong suggestions that the user objects to, 0 … 1.
  double share() const;
};

} // namespace serendip::advice
