#include "service/retention_sweep.h"

#include "history/forget.h"
#include "history/own_backups.h"
#include "history/retention_choice.h"
#include "history/transaction.h"

#include <chrono>
#include <utility>

namespace serendip::service {

namespace {
constexpr std::size_t kLookedAt = 200;
constexpr std::int64_t kDay = std::chrono::milliseconds(std::chrono::days(1)).count();
} // namespace

void RetentionSweep::begin(history::Database& database, Instant now) {
  nextAt_ = {now.milliseconds + kDay};
  if (const auto months = history::chosenRetention(database)) {
    running_ = Running{history::monthsBefore(now, *months), {}, std::exchange(tracesLeft_, false)};
  }
}

void RetentionSweep::drop() {
  if (running_) {
    tracesLeft_ = running_->forgot;
    running_.reset();
    nextAt_ = {};
  }
}

void RetentionSweep::step(history::Database& database, Instant now) {
  if (!running_ && now >= nextAt_) {
    begin(database, now);
  }
  if (!running_) {
    return;
  }
  const auto done = history::write(database, [&] {
    const auto step = history::forgetLedToNothing(database, running_->before, running_->place, kLookedAt, now);
    if (step.forgotten > 0) {
      history::deleteOwnBackups(database.file()); // before the commit: where it fails, nobody is forgotten yet
    }
    if (!step.next && (running_->forgot || step.forgotten > 0)) {
      history::eraseSearchTraces(database);
    }
    return step;
  });
  running_->forgot = running_->forgot || done.forgotten > 0;
  if (done.next) {
    running_->place = *done.next;
    return;
  }
  running_.reset();
}

} // namespace serendip::service
