#include "functions.h"

#include "shapes/request_fields.h"
#include "wire/envelope.h"

#include <benchmark/benchmark.h>

#include <string>

namespace serendip::bench {
namespace {

using nlohmann::json;

std::string messageOf(const AskedHistory& history, std::size_t count) {
  return json{{"jsonrpc", "2.0"}, {"id", 1}, {"method", "suggest"}, {"params", history.suggestParams(0, count)}}.dump();
}

void readMessage(benchmark::State& state, const std::string& message) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(wire::readRequest(message));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(message.size()));
}

void checkRequest(benchmark::State& state, const AskedHistory& history) {
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(shapes::request({history.request(next++), "requests[0]"}));
  }
}

} // namespace

void measureMessages(const AskedHistory& history) {
  for (const std::size_t count : {1, 10, 200}) {
    benchmark::RegisterBenchmark(("read a message of " + std::to_string(count)).c_str(), readMessage,
                                 messageOf(history, count));
  }
  benchmark::RegisterBenchmark("check the fields of a request", checkRequest, history);
}

} // namespace serendip::bench
