// What the user chose to keep no longer is forgotten once a day, a little after each write, so that no write waits for
// it: a step looks at 200 people at most, and the last one merges the search index if anybody was forgotten.
#pragma once

#include "domain/instant.h"
#include "history/database.h"
#include "history/retention.h"

#include <optional>

namespace serendip::service {

class RetentionSweep {
public:
  /// The next step, if there is one today. Throws history::WriteFailed, history::Unavailable; then it is tried again
  /// after the next write.
  void step(history::Database&, Instant now);

  /// To be called when the history is opened anew: what was not finished begins again.
  void drop();

private:
  struct Running {
    Instant before;
    history::RetentionPlace place;
    bool forgot = false;
  };

  void begin(history::Database&, Instant now);

  std::optional<Running> running_;
  Instant nextAt_{};
  bool tracesLeft_ = false; ///< a sweep that did not finish forgot somebody
};

} // namespace serendip::service
