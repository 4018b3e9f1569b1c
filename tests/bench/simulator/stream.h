#pragma once

#include "sender.h"

#include "domain/decision.h"
#include "domain/sender_history.h"

#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace serendip::simulator {

/// One request as it comes, and what only the simulation knows of it.
struct Arrival {
  Request request;
  SenderHistory history; ///< what was known before this request
  SenderType type;
  std::size_t sender; ///< to be handed back to `decided` and `followed`
  double day;
};

/// Which part of time a stream covers and how densely.
struct Period {
  double begin;  ///< day, the first of the year is 0
  double end;    ///< no new sender from then on; returns stop too
  double perDay; ///< first requests a day
};

/// The requests of one user in order of time. Who was ignored may come back, and whom the user dropped after a pitch or
/// something unwelcome; who was accepted or blocked does not.
class Stream {
public:
  Stream(const World&, const Wording&, const Period&, std::uint64_t seed);

  /// Nothing once the period is over.
  std::optional<Arrival> next();

  /// Must be told before the next request is asked for. `action` is never lookFirst.
  void decided(const Arrival&, Action action);

  /// What followed an acceptance, as the user remembers it, on `day`.
  void followed(const Arrival&, Outcome, double day);

private:
  struct Visit {
    double day;
    std::size_t sender;

    friend bool operator>(const Visit& left, const Visit& right) { return left.day > right.day; }
  };

  void scheduleNew();
  void scheduleReturn(std::size_t sender, double day);
  void scheduleBurst();
  std::size_t add(SenderType, double day);

  World world_;
  Wording wording_;
  Period period_;
  Chance chance_;
  double nextNew_;
  std::uint64_t requests_ = 0;
  std::vector<Sender> senders_;
  std::vector<SenderHistory> histories_;
  std::vector<bool> returning_;
  std::priority_queue<Visit, std::vector<Visit>, std::greater<>> visits_;
};

} // namespace serendip::simulator
