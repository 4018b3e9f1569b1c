#pragma once

#include "host_process.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace serendip::bench {

/// One host of a task and what it is sent, in frames; after the last the first comes again.
struct Contestant {
  std::string name;
  Command command;
  std::vector<std::string> frames;

  const std::string& frame(std::size_t index) const { return frames[index % frames.size()]; }
};

/// What is measured of several hosts in turns, so that whatever else the machine does hits all of them.
struct Task {
  std::string kind;
  int rounds = 0;
  int messages = 0; // in each round
  std::vector<Contestant> contestants;
};

/// `{"kind", "rounds", "messages", "hosts": [{"name", "command": […], "environment": […], "messages": […]}]}`; throws
/// nlohmann::json::exception where it is something else.
Task taskOf(const nlohmann::json&);

/// Calls `work` with the index of every contestant, `rounds` times, each time with another one first.
void inTurns(const Task& task, auto work) {
  const auto count = task.contestants.size();
  for (int round = 0; round < task.rounds; ++round) {
    for (std::size_t place = 0; place < count; ++place) {
      work((place + static_cast<std::size_t>(round)) % count);
    }
  }
}

} // namespace serendip::bench
