#include "functions.h"

#include "advice/advisor.h"
#include "advice/observation.h"
#include "history/senders.h"
#include "history/transaction.h"
#include "service/stored_philosophy.h"
#include "shapes/request_fields.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace serendip::bench {
namespace {

/// The requests of which one in ten is by somebody known, or those nine.
std::vector<Request> requestsOf(const AskedHistory& history, bool known) {
  std::vector<Request> all;
  for (std::size_t i = 0; i < history.asked.size(); ++i) {
    if ((i % 10 == 0) == known) {
      all.push_back(shapes::request({history.request(i), ""}));
    }
  }
  return all;
}

void emptyRead(benchmark::State& state, service::Session& session) {
  auto& database = session.database();
  for (auto _ : state) {
    benchmark::DoNotOptimize(history::read(database, [] { return 0; }));
  }
}

void askHistory(benchmark::State& state, service::Session& session, const std::vector<Request>& requests) {
  auto& database = session.database();
  history::read(database, [&] {
    std::size_t next = 0;
    for (auto _ : state) {
      benchmark::DoNotOptimize(history::historyBefore(database, requests[next++ % requests.size()]));
    }
    return 0;
  });
}

/// A request with what is known of its sender, as `advise` is given it.
struct Known {
  Request request;
  SenderHistory history;
};

std::vector<Known> knownOf(const AskedHistory& history, service::Session& session) {
  std::vector<Known> all;
  for (const auto& request : requestsOf(history, false)) {
    all.push_back({request, history::historyBefore(session.database(), request)});
  }
  return all;
}

void observe(benchmark::State& state, service::Session& session, const std::vector<Known>& all) {
  const auto& prior = session.model().prior();
  std::size_t next = 0;
  for (auto _ : state) {
    const auto& each = all[next++ % all.size()];
    benchmark::DoNotOptimize(advice::observe(each.request, each.history, prior));
  }
}

void advise(benchmark::State& state, service::Session& session, const std::vector<Known>& all) {
  const auto& model = session.model();
  const auto philosophy = service::storedPhilosophy(session.database());
  std::size_t next = 0;
  for (auto _ : state) {
    const auto& each = all[next++ % all.size()];
    benchmark::DoNotOptimize(advice::advise(each.request, each.history, philosophy, model));
  }
}

} // namespace

void measureStages(const AskedHistory& history, service::Session& session) {
  benchmark::RegisterBenchmark("begin and end a read", [&](benchmark::State& state) { emptyRead(state, session); });
  benchmark::RegisterBenchmark("what is known of a new sender", [&](benchmark::State& state) {
    askHistory(state, session, requestsOf(history, false));
  });
  benchmark::RegisterBenchmark("what is known of a known sender",
                               [&](benchmark::State& state) { askHistory(state, session, requestsOf(history, true)); });
  benchmark::RegisterBenchmark("what is noticed",
                               [&](benchmark::State& state) { observe(state, session, knownOf(history, session)); });
  benchmark::RegisterBenchmark("the advice, with what is noticed",
                               [&](benchmark::State& state) { advise(state, session, knownOf(history, session)); });
}

} // namespace serendip::bench
