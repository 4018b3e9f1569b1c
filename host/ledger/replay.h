// The same past under other philosophies: each request is judged by a model that has learnt what was known before it
// and nothing since (prequential evaluation: Dawid, JRSS A 1984), and counted by what is known to have followed. What
// followed a request that was never accepted is not known, and is not guessed.
//
// A long history takes longer than a caller waits, so it goes page by page: the model is kept from one page to the
// next. Where it is lost, it is learnt again from the start, page by page as well, and no request is judged twice.
#pragma once

#include "advice/model.h"
#include "advice/philosophy.h"
#include "history/database.h"
#include "history/request_order.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace serendip::ledger {

/// How many requests by what is known to have followed.
struct Cell {
  int exchange = 0;
  int silence = 0;
  int pitch = 0;
  int unwelcome = 0;
  int unknown = 0;

  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Replayed {
  PhilosophyName name;
  Cell accept;
  Cell ignore;
  Cell block;
  Cell lookFirst;

  friend bool operator==(const Replayed&, const Replayed&) = default;
};

struct ReplayPage {
  int requests = 0; ///< judged in this page; none while what was lost is learnt again
  std::vector<Replayed> philosophies;
  std::optional<std::string> next;
};

class Replay {
public:
  /// `prior` is asked at the first page: most hosts never replay.
  explicit Replay(std::function<advice::SharedPrior()> prior = &advice::builtInPrior)
      : priorSource_(std::move(prior)) {}

  /// The page after `cursor`, the first without one: goes on until `enough` says so, but never without a step forward.
  /// Outcomes count as known at the first page's `now`. Throws std::invalid_argument for a cursor that is not one of
  /// ours, and history::Unavailable.
  ReplayPage page(history::Database&, const std::optional<std::string>& cursor, std::span<const advice::Philosophy>,
                  Instant now, const std::function<bool()>& enough);

  /// To be told whenever this process changed the lessons from there on: a model that has learnt them is wrong now.
  void lessonsChanged(const history::LessonKey& from);

  /// Forgets what is kept between pages.
  void drop() { fold_.reset(); }

private:
  struct Fold {
    explicit Fold(advice::SharedPrior prior) : model(std::move(prior)) {}

    advice::Model model;
    history::LessonKey last; ///< of the lessons in `model`
    std::vector<history::OrderedRequest> order;
    std::unordered_map<std::int64_t, Outcome> outcomes; ///< what is known to have followed, by the request's row
    std::size_t position = 0;                           ///< of the request that is judged next
    std::string next;                                   ///< the cursor that goes on here
    std::int64_t version = 0;                           ///< of the file, as other processes change it
  };

  void begin(history::Database&, const std::optional<std::string>& cursor, Instant now);
  bool learnBefore(history::Database&, Instant, const std::function<bool()>& enough);
  void judge(history::Database&, std::span<const advice::Philosophy>, ReplayPage&) const;

  std::function<advice::SharedPrior()> priorSource_;
  advice::SharedPrior prior_; ///< null until the source was asked
  std::optional<Fold> fold_;
};

} // namespace serendip::ledger
