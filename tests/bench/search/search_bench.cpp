// How long the look-up takes: a page of `search` as words are typed, and the timeline of one sender, by the host's own
// methods without the pipe, in a history that history-maker made. Prints one JSON object.
//
//   search-bench FILE SENDERS [SEED=1]     SENDERS and SEED as history-maker was given them
#include "invented_people.h"
#include "service/dispatch.h"
#include "typed_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <random>

using namespace serendip;
using nlohmann::json;

namespace {

constexpr int kNames = 300;
constexpr int kTimelines = 2000;

/// One call by the clock on the wall, and by the processor's own: they differ where others use the machine.
struct Taken {
  double wall;
  double processor;
};

Taken milliseconds(auto work) {
  const auto begin = std::chrono::steady_clock::now();
  const auto ticks = std::clock();
  work();
  const double processor = 1000.0 * static_cast<double>(std::clock() - ticks) / CLOCKS_PER_SEC;
  return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count(), processor};
}

json figures(std::vector<Taken> times) {
  const auto at = [&](double share, double Taken::*clock) {
    std::ranges::sort(times, {}, clock);
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))].*clock;
  };
  return {{"count", times.size()},
          {"p50_ms", at(0.5, &Taken::wall)},
          {"p99_ms", at(0.99, &Taken::wall)},
          {"p99_processor_ms", at(0.99, &Taken::processor)},
          {"worst_ms", at(1, &Taken::wall)}};
}

/// The first of those in the history.
std::vector<std::string> someNames(unsigned seed, int senders) {
  bench::InventedPeople people(seed);
  std::vector<std::string> names;
  for (int i = 0; i < std::min(senders, kNames); ++i) {
    names.push_back(people.next().name);
  }
  return names;
}

json searches(service::Session& session, const bench::TypedWords& typed) {
  json kinds = json::object();
  std::vector<Taken> all;
  for (const auto& [kind, list] : typed) {
    std::vector<Taken> times;
    std::pair<double, std::string> slowest{0, ""};
    for (const auto& words : list) {
      const Taken time = milliseconds([&] { service::dispatch(session, "search", {{"words", words}, {"limit", 20}}); });
      times.push_back(time);
      slowest = std::max(slowest, {time.wall, words});
    }
    all.insert(all.end(), times.begin(), times.end());
    kinds[kind] = figures(times);
    kinds[kind]["slowest"] = slowest.second;
  }
  return {{"all", figures(all)}, {"kinds", kinds}};
}

json timelines(service::Session& session, int senders, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Taken> times;
  for (int i = 0; i < kTimelines; ++i) {
    const json sender{{"slug", "sender-" + std::to_string(random() % static_cast<unsigned>(senders))}};
    times.push_back(milliseconds([&] { service::dispatch(session, "sender", {{"sender", sender}}); }));
  }
  return figures(times);
}

} // namespace

int main(int count, char** values) {
  if (count < 3) {
    std::cerr << "search-bench FILE SENDERS [SEED]\n";
    return 2;
  }
  const std::filesystem::path file = values[1];
  const int senders = std::atoi(values[2]);
  const auto seed = static_cast<unsigned>(count > 3 ? std::atoi(values[3]) : 1);
  service::Session session({wire::Caller::Kind::chromium, "bench"}, file, &Instant::now);
  session.database();
  const auto found = searches(session, bench::typedWords(someNames(seed, senders)));
  const auto recent = milliseconds([&] { service::dispatch(session, "search", json::object()); });
  std::cout << json{{"senders", senders},
                    {"search", found},
                    {"recent_ms", recent.wall},
                    {"sender", timelines(session, senders, seed)},
                    {"file_bytes", std::filesystem::file_size(file)}}
                   .dump(2)
            << '\n';
  return 0;
}
