// How long the ledger of a history takes, and how long its replay under every philosophy. The history is made up from a
// seed (past_story.h). Prints one JSON object; the replay of a long history takes minutes and is left out unless asked
// for.
//
//   ledger-bench [DECISIONS=100000] [REPLAY=0] [SEED=1]
#include "past_story.h"
#include "service/dispatch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <random>
#include <vector>

using namespace serendip;
using nlohmann::json;

namespace {

double milliseconds(auto work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// Of this program alone: on a busy machine the clock on the wall tells of others too.
double processorMilliseconds(auto work) {
  const auto begin = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

service::Session open(const std::filesystem::path& file) {
  return {{wire::Caller::Kind::chromium, "bench"}, file, &bench::afterPast};
}

/// The first call of a host that has just been started, and the usual one after it.
json ledgerTimes(const std::filesystem::path& file) {
  std::vector<double> first, again, processor;
  for (int i = 0; i < 9; ++i) {
    auto session = open(file);
    session.database();
    first.push_back(milliseconds([&] { service::dispatch(session, "ledger", json::object()); }));
    processor.push_back(processorMilliseconds([&] { service::dispatch(session, "ledger", json::object()); }));
    again.push_back(milliseconds([&] { service::dispatch(session, "ledger", json::object()); }));
  }
  std::ranges::sort(first);
  std::ranges::sort(processor);
  std::ranges::sort(again);
  auto session = open(file);
  const auto reply = service::dispatch(session, "ledger", json::object());
  return {{"first_ms", first[4]},
          {"ms", again[4]},
          {"processor_ms", processor[4]},
          {"most_ms", again.back()},
          {"reply_bytes", reply.dump().size()}};
}

json replayTimes(const std::filesystem::path& file) {
  auto session = open(file);
  std::vector<double> pages;
  int requests = 0;
  auto params = json::object();
  do {
    json page;
    pages.push_back(milliseconds([&] { page = service::dispatch(session, "replay", params); }));
    requests += page["requests"].get<int>();
    params["cursor"] = page["next"];
  } while (!params["cursor"].is_null());
  double total = 0;
  for (const double each : pages) {
    total += each;
  }
  std::ranges::sort(pages);
  return {{"requests", requests},
          {"pages", pages.size()},
          {"ms", total},
          {"page_median_ms", pages[pages.size() / 2]},
          {"page_most_ms", pages.back()}};
}

} // namespace

int main(int count, char** values) {
  const auto argument = [&](int position, int otherwise) {
    return position < count ? std::atoi(values[position]) : otherwise;
  };
  const int decisions = argument(1, 100'000);
  const auto folder =
      std::filesystem::temp_directory_path() / ("serendip-ledger-bench-" + std::to_string(std::random_device{}()));
  std::filesystem::create_directory(folder);
  const auto file = folder / "history.db";
  {
    history::Database database(file);
    bench::makeUpPast(database, decisions, static_cast<unsigned>(argument(3, 1)));
  }
  json result{{"decisions", decisions}, {"ledger", ledgerTimes(file)}};
  if (argument(2, 0) != 0) {
    result["replay"] = replayTimes(file);
  }
  result["file_bytes"] = std::filesystem::file_size(file);
  std::cout << result.dump() << "\n";
  std::filesystem::remove_all(folder);
}
