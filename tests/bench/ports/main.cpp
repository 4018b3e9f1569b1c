// Measures native messaging hosts from outside, as a browser uses them: a plan of tasks comes in on stdin, what was
// measured goes out on stdout, both JSON (ports/plan.h, ports/measures.h). In C++, as the event loop of Node would add
// more than some of the hosts take.
#include "measures.h"

#include <csignal>
#include <functional>
#include <iostream>
#include <map>

using namespace serendip::bench;
using nlohmann::json;

namespace {

const std::map<std::string, std::function<std::vector<Shown>(const Task&)>> kMeasures{
    {"starts", starts}, {"trips", trips}, {"bursts", bursts}, {"memories", memories}};

json measured(const json& plan) {
  const Task task = taskOf(plan);
  const auto shown = kMeasures.at(task.kind)(task);
  json result = json::object();
  for (std::size_t index = 0; index < shown.size(); ++index) {
    result[task.contestants[index].name] = shown[index].json();
  }
  return result;
}

} // namespace

int main() {
  std::signal(SIGPIPE, SIG_IGN); // a host that ends early is an error of that host
  try {
    json results = json::array();
    for (const auto& plan : json::parse(std::cin)) {
      results.push_back(measured(plan));
    }
    std::cout << results.dump() << '\n';
    return 0;
  } catch (const std::exception& failure) {
    std::cerr << "port-bench: " << failure.what() << '\n';
    return 1;
  }
}
