#include "plan.h"

namespace serendip::bench {

Task taskOf(const nlohmann::json& plan) {
  Task task{plan.at("kind"), plan.at("rounds"), plan.at("messages"), {}};
  for (const auto& host : plan.at("hosts")) {
    Contestant contestant{host.at("name"), {host.at("command"), host.at("environment")}, {}};
    for (const auto& message : host.at("messages")) {
      contestant.frames.push_back(framed(message.dump()));
    }
    task.contestants.push_back(std::move(contestant));
  }
  return task;
}

} // namespace serendip::bench
