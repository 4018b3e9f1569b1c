// What was learnt is a pure fold over the lessons of the history, in their order, up to now. Here it is kept from one
// call to the next, and stored after every 64 lessons as a snapshot, in the very transaction of
// the event that makes them 64: so a host that starts has at most so many to learn again, and no event costs more than
// it must. Whenever the past may have changed (an undo, an event that arrives late, another host's write) what is kept
// is dropped, and begins again from the last snapshot that still holds.
#pragma once

#include "advice/model.h"
#include "domain/instant.h"
#include "history/database.h"
#include "history/snapshots.h"

#include <functional>
#include <optional>

namespace serendip::service {

class Learning {
public:
  static constexpr std::size_t kSnapshotEvery = advice::Model::kSnapshotEvery;
  static constexpr std::size_t kMostInWrite = 512; ///< lessons that a write may learn from the start

  using PriorSource = std::function<advice::SharedPrior()>;

  /// `prior` is asked once, at the first lesson or suggestion. `clock` says what now is, since lessons of the future do
  /// not exist yet.
  explicit Learning(PriorSource prior = &advice::builtInPrior, std::function<Instant()> clock = &Instant::now);

  /// What is known by now. Valid until the next call. Throws history::Unavailable.
  const advice::Model& model(history::Database&);

  /// Stores a snapshot if it is time to. Belongs at the end of every write that changes a lesson
  /// (history::Database::beforeLessonsCommit).
  void finishWrite(history::Database&);

  /// Forgets what is kept here: for a write that failed, or another file.
  void drop();

private:
  /// Returns from where on this process changed the lessons since the last call.
  std::optional<history::LessonKey> dropIfChanged(history::Database&, Instant now);
  bool worthLearning(history::Database&, Instant now);
  void begin(history::Database&, Instant now);
  void catchUp(history::Database&, Instant now);
  bool nothingNew(Instant now) const;

  const advice::SharedPrior& prior();
  std::string priorName();

  PriorSource priorSource_;
  advice::SharedPrior prior_; ///< null until the source was asked
  std::function<Instant()> clock_;
  std::optional<advice::Model> model_;
  history::LessonKey last_;                   ///< of the lessons in `model_`
  history::LessonKey stored_;                 ///< of the snapshot it began with or was stored as
  std::optional<history::Snapshot> unstored_; ///< the latest to be stored with the next write
  std::int64_t seenVersion_ = 0;              ///< of the file, as other processes change it
  std::optional<Instant> nextAt_;             ///< before then nothing is to be learnt, unless somebody writes
};

} // namespace serendip::service
