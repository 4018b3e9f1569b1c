#include "stream.h"

namespace serendip::simulator {
namespace {

constexpr double kWaitsAtLeast = 2; // days between an ignored request and the next one

bool isBad(Outcome outcome) {
  return outcome == Outcome::pitch || outcome == Outcome::unwelcome;
}

} // namespace

Stream::Stream(const World& world, const Wording& wording, const Period& period, std::uint64_t seed)
    : world_(world), wording_(wording), period_(period), chance_(seed, 1), nextNew_(period.begin) {
  scheduleNew();
  scheduleBurst();
}

void Stream::scheduleNew() {
  nextNew_ += chance_.waiting(1 / period_.perDay);
}

std::size_t Stream::add(SenderType type, double day) {
  senders_.push_back(drawSender(type, world_, wording_, day, senders_.size(), chance_));
  histories_.emplace_back();
  returning_.push_back(false);
  return senders_.size() - 1;
}

void Stream::scheduleBurst() {
  const auto& burst = world_.burst;
  for (int i = 0; i < burst.senders; ++i) {
    const double day = burst.day + burst.days * chance_.share();
    if (day >= period_.begin && day < period_.end) {
      visits_.push({day, add(burst.type, day)});
    }
  }
}

void Stream::scheduleReturn(std::size_t sender, double day) {
  const auto& habit = habits(senders_[sender].type);
  if (!returning_[sender] && chance_.happens(habit.returns)) {
    returning_[sender] = true;
    visits_.push({day + kWaitsAtLeast + chance_.waiting(habit.returnDays), sender});
  }
}

std::optional<Arrival> Stream::next() {
  if (visits_.empty() || visits_.top().day > nextNew_) {
    if (nextNew_ >= period_.end) {
      return std::nullopt;
    }
    const auto type = senderTypes()[chance_.weighed(world_.shares)];
    visits_.push({nextNew_, add(type, nextNew_)});
    scheduleNew();
  }
  const auto [day, sender] = visits_.top();
  visits_.pop();
  if (day >= period_.end) {
    return std::nullopt;
  }
  returning_[sender] = false;
  return Arrival{.request = drawRequest(senders_[sender], wording_, day, requests_++, chance_),
                 .history = histories_[sender],
                 .type = senders_[sender].type,
                 .sender = sender,
                 .day = day};
}

void Stream::decided(const Arrival& arrival, Action action) {
  auto& history = histories_[arrival.sender];
  const auto at = arrival.request.seenAt;
  if (history.ignored > 0) {
    ++history.requestsSinceIgnored;
  }
  ++history.earlierRequests;
  history.lastRequestAt = at;
  history.lastDecision = DecisionSummary{arrival.request.id, action, Stage::done, at};
  switch (action) {
  case Action::accept:
    ++history.accepted;
    return;
  case Action::block:
    ++history.blocked;
    return;
  default:
    ++history.ignored;
    scheduleReturn(arrival.sender, arrival.day);
  }
}

void Stream::followed(const Arrival& arrival, Outcome outcome, double day) {
  auto& history = histories_[arrival.sender];
  history.lastOutcome = OutcomeSummary{outcome, instantOf(day)};
  history.exchanges += outcome == Outcome::exchange ? 1 : 0;
  history.pitches += outcome == Outcome::pitch ? 1 : 0;
  history.unwelcome += outcome == Outcome::unwelcome ? 1 : 0;
  if (isBad(outcome)) {
    scheduleReturn(arrival.sender, day);
  }
}

} // namespace serendip::simulator
