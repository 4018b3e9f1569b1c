#include "ledger/replay.h"

#include "advice/verdict.h"
#include "history/lessons.h"
#include "history/request_rows.h"
#include "history/sender_history.h"
#include "history/transaction.h"
#include "ledger/followed.h"

namespace serendip::ledger {
namespace {

std::optional<advice::Lesson> lessonOf(const history::LessonEvent& event) {
  if (const auto* decision = std::get_if<Decision>(&event.taught)) {
    return advice::lessonOf(*decision);
  }
  return advice::lessonOf(std::get<Outcome>(event.taught), event.inferred);
}

/// Learnt between two questions whether it is enough: some 10 ms.
constexpr std::size_t kLessonsAtOnce = 32;

Cell& cell(Replayed& replayed, Action action) {
  switch (action) {
  case Action::accept:
    return replayed.accept;
  case Action::ignore:
    return replayed.ignore;
  case Action::block:
    return replayed.block;
  case Action::lookFirst:
    break;
  }
  return replayed.lookFirst;
}

void count(Cell& cell, const std::optional<Outcome>& outcome) {
  cell.exchange += outcome == Outcome::exchange;
  cell.silence += outcome == Outcome::silence;
  cell.pitch += outcome == Outcome::pitch;
  cell.unwelcome += outcome == Outcome::unwelcome;
  cell.unknown += !outcome;
}

std::unordered_map<std::int64_t, Outcome> outcomes(history::Database& database, Instant now) {
  std::vector<Followed> followed;
  Past(database).eachSender([&](const SenderPast& past) { addFollowed(followed, past, now); });
  std::unordered_map<std::int64_t, Outcome> known;
  for (const auto& each : followed) {
    if (each.outcome) {
      known.emplace(each.request, *each.outcome);
    }
  }
  return known;
}

} // namespace

ReplayPage Replay::page(history::Database& database, const std::optional<std::string>& cursor,
                        std::span<const advice::Philosophy> philosophies, Instant now,
                        const std::function<bool()>& enough) {
  return history::read(database, [&] {
    if (!cursor || !fold_ || fold_->next != *cursor || fold_->version != database.changesByOthers()) {
      begin(database, cursor, now);
    }
    ReplayPage page;
    for (const auto& philosophy : philosophies) {
      page.philosophies.push_back({.name = philosophy.name, .accept = {}, .ignore = {}, .block = {}, .lookFirst = {}});
    }
    auto last = std::optional<std::int64_t>();
    auto& at = fold_->position;
    while (at < fold_->order.size() && learnBefore(database, fold_->order[at].firstSeenAt, enough)) {
      judge(database, philosophies, page);
      last = fold_->order[at++].row;
      if (enough()) {
        break;
      }
    }
    if (at == fold_->order.size()) {
      drop();
      return page;
    }
    fold_->next = last || !cursor ? history::placeText(database, last) : *cursor;
    page.next = fold_->next;
    return page;
  });
}

void Replay::lessonsChanged(const history::LessonKey& from) {
  if (fold_ && from <= fold_->last) {
    drop();
  }
}

void Replay::begin(history::Database& database, const std::optional<std::string>& cursor, Instant now) {
  drop();
  if (!prior_) {
    prior_ = priorSource_();
  }
  const auto position = cursor ? history::countUpTo(database, *cursor) : 0;
  fold_.emplace(prior_);
  fold_->order = history::requestsInOrder(database);
  fold_->outcomes = outcomes(database, now);
  fold_->position = position;
  fold_->version = database.changesByOthers();
}

/// True once everything is learnt that came before `at`.
bool Replay::learnBefore(history::Database& database, Instant at, const std::function<bool()>& enough) {
  const Instant latest{at.milliseconds - 1};
  const auto learn = [this](const history::LessonEvent& event) {
    if (const auto lesson = lessonOf(event)) {
      fold_->model.learn(event.request, *lesson);
    }
    fold_->last = event.key;
  };
  while (const auto more = history::lessonsAsThen(database, fold_->last, latest, kLessonsAtOnce, learn)) {
    fold_->last = *more;
    if (enough()) {
      return false;
    }
  }
  return true;
}

void Replay::judge(history::Database& database, std::span<const advice::Philosophy> philosophies,
                   ReplayPage& page) const {
  const auto row = fold_->order[fold_->position].row;
  if (!history::isKept(database, row)) {
    return; // forgotten since the order was read
  }
  const auto request = history::loadRequest(database, row).request;
  const auto known = history::historyAsOf(database, row, request, request.seenAt);
  const auto seen = advice::observe(request, known, *prior_);
  const auto assessment = fold_->model.assess(seen);
  const auto told = fold_->outcomes.find(row);
  const auto outcome = told == fold_->outcomes.end() ? std::nullopt : std::optional(told->second);
  for (std::size_t i = 0; i < philosophies.size(); ++i) {
    const auto verdict = advice::judge(seen, assessment, known, philosophies[i]);
    count(cell(page.philosophies[i], verdict.choice.action), outcome);
  }
  ++page.requests;
}

} // namespace serendip::ledger
