#include "functions.h"

#include "service/dispatch.h"
#include "wire/envelope.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>
#include <vector>

namespace serendip::bench {
namespace {

/// Of all requests there are, so that none is asked about again soon: what was just read is read in half the time.
std::vector<nlohmann::json> pagesOf(const AskedHistory& history, std::size_t count) {
  std::vector<nlohmann::json> pages;
  for (std::size_t first = 0; first + count <= history.asked.size(); first += count) {
    pages.push_back(history.suggestParams(first, count));
  }
  return pages;
}

void suggest(benchmark::State& state, const AskedHistory& history, service::Session& session, std::size_t count) {
  const auto pages = pagesOf(history, count);
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(service::dispatch(session, "suggest", pages[next++ % pages.size()]));
  }
}

/// The result is given away, so each reply has one of its own, whose copying does not count.
void writeReply(benchmark::State& state, const AskedHistory& history, service::Session& session, std::size_t count) {
  const auto result = service::dispatch(session, "suggest", history.suggestParams(0, count));
  for (auto _ : state) {
    auto own = result;
    const auto begin = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(wire::resultReply(1, std::move(own)));
    state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
}

service::Session newSession(const AskedHistory& history) {
  return {{wire::Caller::Kind::chromium, "bench"}, history.file};
}

void openHistory(benchmark::State& state, const AskedHistory& history) {
  for (auto _ : state) {
    auto session = newSession(history);
    benchmark::DoNotOptimize(session.database());
  }
}

void recallLearnt(benchmark::State& state, const AskedHistory& history) {
  for (auto _ : state) {
    auto session = newSession(history);
    session.database();
    const auto begin = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(session.model());
    state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
}

} // namespace

void measureAnswers(const AskedHistory& history, service::Session& session) {
  for (const std::size_t count : {1, 10, 200}) {
    const auto of = " of " + std::to_string(count);
    benchmark::RegisterBenchmark(("the method suggest" + of).c_str(),
                                 [&, count](benchmark::State& state) { suggest(state, history, session, count); });
    benchmark::RegisterBenchmark(("write the reply" + of).c_str(), [&, count](benchmark::State& state) {
      writeReply(state, history, session, count);
    })->UseManualTime();
  }
  benchmark::RegisterBenchmark("open and close the history",
                               [&](benchmark::State& state) { openHistory(state, history); });
  benchmark::RegisterBenchmark("recall what was learnt", [&](benchmark::State& state) {
    recallLearnt(state, history);
  })->UseManualTime();
}

} // namespace serendip::bench
