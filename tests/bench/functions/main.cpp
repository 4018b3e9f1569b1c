// How long the functions take that an answer goes through, each by itself, in a history that history-maker made.
//
//   function-bench FOLDER [--benchmark_…]     FOLDER as scripts/measurements/histories.mjs keeps it
#include "functions.h"

#include <benchmark/benchmark.h>

#include <iostream>

int main(int count, char** values) {
  using namespace serendip;
  benchmark::Initialize(&count, values);
  if (count != 2) {
    std::cerr << "function-bench FOLDER [--benchmark_…]\n";
    return 2;
  }
  const bench::AskedHistory history(values[1]);
  service::Session session({wire::Caller::Kind::chromium, "bench"}, history.file);
  bench::measureMessages(history);
  bench::measureStages(history, session);
  bench::measureAnswers(history, session);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
