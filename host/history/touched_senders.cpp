#include "history/touched_senders.h"

#include "history/inferred_outcome.h"
#include "history/snapshots.h"

#include <algorithm>
#include <limits>

namespace serendip::history {
namespace {

constexpr SenderId kLastRow{std::numeric_limits<std::int64_t>::max()};

} // namespace

void TouchedSenders::created(SenderId sender) {
  senders_[sender].textChanges = true;
  firstCreated_ = std::min(firstCreated_.value_or(sender), sender);
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

void TouchedSenders::finishText(SenderId sender, const Touched& touched) {
  if (touched.columnsChange) {
    refreshSenders(database_, sender, sender);
  }
  if (touched.textBefore && *touched.textBefore != searchText(database_, sender)) {
    removeFromSearch(database_, sender, *touched.textBefore);
    addToSearch(database_, sender, sender);
  }
}

void TouchedSenders::finishOutcome(SenderId sender, const Touched& touched) {
  if (touched.outcomeChanges) {
    if (const auto from = refreshInferredOutcome(database_, sender, touched.messagesFrom)) {
      lessonsChanged(*from);
    }
  }
}

void TouchedSenders::finish() {
  const SenderId firstCreated = firstCreated_.value_or(kLastRow);
  for (const auto& [sender, touched] : senders_) {
    if (sender < firstCreated) {
      finishText(sender, touched);
    }
    finishOutcome(sender, touched);
  }
  if (firstCreated_) {
    refreshSenders(database_, firstCreated, kLastRow);
    addToSearch(database_, firstCreated, kLastRow);
  }
  senders_.clear();
  firstCreated_.reset();
  if (lessonsFrom_) {
    lessonsChangedFrom(database_, *lessonsFrom_);
    lessonsFrom_.reset();
  }
}

} // namespace serendip::history
