#include "measures.h"

#include <thread>

namespace serendip::bench {
namespace {

constexpr int kWarmUp = 50; // messages before a port is measured
constexpr std::chrono::milliseconds kRest{200};

double in(std::chrono::duration<double, std::micro> taken) {
  return taken.count();
}

std::string asked(HostProcess& host, const std::string& frame) {
  host.send(frame);
  return host.receive();
}

/// A host that has answered, and how far its messages were used.
struct OpenPort {
  HostProcess host;
  std::size_t next = 0;
};

OpenPort warmPort(const Contestant& contestant, Shown& shown) {
  OpenPort port{HostProcess(contestant.command)};
  for (int i = 0; i < kWarmUp; ++i) {
    shown.answer = asked(port.host, contestant.frame(port.next++));
  }
  return port;
}

void trip(OpenPort& port, const Contestant& contestant, Shown& shown) {
  const auto& frame = contestant.frame(port.next++);
  const auto begin = Clock::now();
  asked(port.host, frame);
  shown.add("trip_us", in(Clock::now() - begin));
}

} // namespace

std::vector<Shown> starts(const Task& task) {
  std::vector<Shown> all(task.contestants.size());
  std::vector<std::size_t> next(task.contestants.size());
  inTurns(task, [&](std::size_t index) {
    const auto& contestant = task.contestants[index];
    auto& shown = all[index];
    const auto begin = Clock::now();
    HostProcess host(contestant.command);
    shown.answer = asked(host, contestant.frame(next[index]++));
    shown.add("start_ms", in(Clock::now() - begin) / 1000);
    if (const auto ending = host.endInput()) {
      shown.add("exit_ms", in(*ending) / 1000);
    }
  });
  return all;
}

std::vector<Shown> trips(const Task& task) {
  std::vector<Shown> all(task.contestants.size());
  std::vector<OpenPort> ports;
  for (std::size_t index = 0; index < all.size(); ++index) {
    ports.push_back(warmPort(task.contestants[index], all[index]));
  }
  inTurns(task, [&](std::size_t index) {
    auto& port = ports[index];
    const auto before = port.host.processorTime();
    for (int i = 0; i < task.messages; ++i) {
      trip(port, task.contestants[index], all[index]);
    }
    const auto used = static_cast<double>(port.host.processorTime() - before);
    all[index].add("processor_us", used / 1000 / task.messages);
  });
  return all;
}

std::vector<Shown> bursts(const Task& task) {
  std::vector<Shown> all(task.contestants.size());
  inTurns(task, [&](std::size_t index) {
    const auto& contestant = task.contestants[index];
    auto port = warmPort(contestant, all[index]);
    std::string frames;
    for (int i = 0; i < task.messages; ++i) {
      frames += contestant.frame(port.next++);
    }
    const auto begin = Clock::now();
    std::jthread writer([&] { port.host.send(frames); });
    for (int i = 0; i < task.messages; ++i) {
      port.host.receive();
    }
    all[index].add("answers_per_second", task.messages / (in(Clock::now() - begin) / 1'000'000));
  });
  return all;
}

std::vector<Shown> memories(const Task& task) {
  std::vector<Shown> all(task.contestants.size());
  inTurns(task, [&](std::size_t index) {
    const auto& contestant = task.contestants[index];
    OpenPort port{HostProcess(contestant.command)};
    for (int i = 0; i < task.messages; ++i) {
      all[index].answer = asked(port.host, contestant.frame(port.next++));
    }
    std::this_thread::sleep_for(kRest);
    all[index].add("pss_mib", static_cast<double>(port.host.memory()) / (1024 * 1024));
  });
  return all;
}

} // namespace serendip::bench
