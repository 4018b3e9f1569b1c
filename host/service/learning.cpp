#include "service/learning.h"

#include "advice/snapshot.h"
#include "history/lessons.h"
#include "history/snapshots.h"
#include "history/transaction.h"

#include <utility>

namespace serendip::service {

namespace {

constexpr Instant kNever{Instant::kLatest + 1};

/// Not learnt from: a block that is only intended.
std::optional<advice::Lesson> lessonOf(const history::LessonEvent& event) {
  if (const auto* decision = std::get_if<Decision>(&event.taught)) {
    return advice::lessonOf(*decision);
  }
  return advice::lessonOf(std::get<Outcome>(event.taught), event.inferred);
}

} // namespace

Learning::Learning(PriorSource prior, std::function<Instant()> clock)
    : priorSource_(std::move(prior)), clock_(std::move(clock)) {}

const advice::SharedPrior& Learning::prior() {
  if (!prior_) {
    prior_ = priorSource_();
  }
  return prior_;
}

std::string Learning::priorName() {
  return std::to_string(prior()->fingerprint);
}

const advice::Model& Learning::model(history::Database& database) {
  const auto learnt = history::read(database, [&] {
    const auto now = clock_();
    dropIfChanged(database, now);
    if (!nothingNew(now)) {
      catchUp(database, now);
      nextAt_ = history::nextLessonAt(database, last_).value_or(kNever);
    }
    return &*model_;
  });
  return *learnt;
}

/// To ask for lessons takes as long as all other questions of a suggestion, and there are none most of the time.
bool Learning::nothingNew(Instant now) const {
  return model_ && nextAt_ && now < *nextAt_;
}

void Learning::finishWrite(history::Database& database) {
  const auto now = clock_();
  const auto changed = dropIfChanged(database, now);
  if (changed && history::countLessons(database, *changed, now, 2) > 1) {
    return; // more than the event of this write: it is late, and others that follow would undo the work again
  }
  if (!model_ && !worthLearning(database, now)) {
    return;
  }
  catchUp(database, now);
  if (unstored_) {
    history::storeSnapshot(database, priorName(), *unstored_, stored_);
    stored_ = unstored_->key;
    unstored_.reset();
  }
}

/// A host that was never asked need not learn before a snapshot is due, and a write must not wait for a long history.
bool Learning::worthLearning(history::Database& database, Instant now) {
  const auto stored = history::newestSnapshot(database, priorName(), now);
  const auto waiting = history::countLessons(database, stored, now, kMostInWrite + 1);
  return waiting >= kSnapshotEvery && waiting <= kMostInWrite;
}

void Learning::drop() {
  model_.reset();
  unstored_.reset();
  nextAt_.reset();
}

std::optional<history::LessonKey> Learning::dropIfChanged(history::Database& database, Instant now) {
  auto changed = database.takeChangedLessons();
  const auto version = database.changesByOthers();
  const bool foreign = std::exchange(seenVersion_, version) != version;
  if (changed) {
    nextAt_.reset();
  }
  if (foreign || (changed && *changed <= last_) || last_.at > now) {
    drop();
  }
  return changed;
}

/// With the newest snapshot that can be read, or with nothing.
void Learning::begin(history::Database& database, Instant now) {
  stored_ = last_ = {};
  history::findSnapshot(database, priorName(), now, [&](const history::Snapshot& snapshot) {
    try {
      model_ = advice::Model::load(snapshot.bytes, prior());
      stored_ = last_ = snapshot.key;
      return true;
    } catch (const advice::SnapshotError&) {
      return false; // it is derived: learning from the lessons is the remedy, and the next snapshot replaces it
    }
  });
  if (!model_) {
    model_.emplace(prior());
  }
}

void Learning::catchUp(history::Database& database, Instant now) {
  if (!model_) {
    begin(database, now);
  }
  history::eachLesson(database, last_, now, [&](const history::LessonEvent& event) {
    if (const auto lesson = lessonOf(event)) {
      model_->learn(event.request, *lesson);
      if (model_->snapshotDue()) {
        unstored_ = {event.key, model_->save()};
      }
    }
    last_ = event.key;
  });
}

} // namespace serendip::service
