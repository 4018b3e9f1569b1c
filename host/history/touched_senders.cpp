#include "history/touched_senders.h"

#include "history/inferred_outcome.h"
#include "history/snapshots.h"

#include <algorithm>

namespace serendip::history {

void TouchedSenders::created(SenderId sender) {
  auto& touched = senders_[sender];
  touched.textChanges = touched.columnsChange = true;
}

void TouchedSenders::changing(SenderId sender) {
  senders_[sender].columnsChange = true;
}

void TouchedSenders::changingDecisions(SenderId sender) {
  senders_[sender].outcomeChanges = true;
}

void TouchedSenders::newMessages(SenderId sender, Instant at) {
  auto& touched = senders_[sender];
  touched.columnsChange = touched.outcomeChanges = true;
  touched.messagesFrom = std::min(touched.messagesFrom.value_or(at), at);
}

void TouchedSenders::changingText(SenderId sender) {
  auto& touched = senders_[sender];
  if (!touched.textChanges) {
    touched.textBefore = searchText(database_, sender);
    touched.textChanges = touched.columnsChange = true;
  }
}

void TouchedSenders::uniting(SenderId younger) {
  if (const auto touched = senders_.find(younger); touched != senders_.end()) {
    if (touched->second.textBefore) {
      removeFromSearch(database_, younger, *touched->second.textBefore);
    }
    senders_.erase(touched);
  }
  ++unions_;
}

void TouchedSenders::lessonsChanged(const LessonKey& from) {
  lessonsFrom_ = std::min(lessonsFrom_.value_or(from), from);
}

void TouchedSenders::finish(SenderId sender, const Touched& touched) {
  if (touched.columnsChange) {
    refreshSender(database_, sender);
  }
  if (touched.textChanges && (!touched.textBefore || *touched.textBefore != searchText(database_, sender))) {
    if (touched.textBefore) {
      removeFromSearch(database_, sender, *touched.textBefore);
    }
    addToSearch(database_, sender);
  }
  if (touched.outcomeChanges) {
    if (const auto from = refreshInferredOutcome(database_, sender, touched.messagesFrom)) {
      lessonsChanged(*from);
    }
  }
}

void TouchedSenders::finish() {
  for (const auto& [sender, touched] : senders_) {
    finish(sender, touched);
  }
  senders_.clear();
  if (lessonsFrom_) {
    lessonsChangedFrom(database_, *lessonsFrom_);
    lessonsFrom_.reset();
  }
}

} // namespace serendip::history
