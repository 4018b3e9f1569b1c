// How long a page of 200 requests takes with a long history, and what a decision costs. The history is made up from a
// seed: every sender asks once, one in 20 with a note (the rate seen on the page), a third of the notes copied from one
// of 50 templates; half of the headlines name one of 20,000 companies, a few of which are large; 1,000 of the senders
// were decided, and as many are connections. Prints one JSON object.
//
//   suggest-bench [SENDERS=100000] [LESSONS=1000] [SEED=1] [ONE_NOTE_IN=20]
#include "history/decisions.h"
#include "history/keep_request.h"
#include "history/query.h"
#include "history/requests.h"
#include "history/roomy_cache.h"
#include "history/senders.h"
#include "history/touched_senders.h"
#include "history/transaction.h"
#include "service/dispatch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>

using namespace serendip;
using nlohmann::json;

namespace {

constexpr std::int64_t kBegin = 1'700'000'000'000;
constexpr std::int64_t kStep = 60'000; // one request a minute

double milliseconds(auto work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> times) {
  std::ranges::sort(times);
  return times[times.size() / 2];
}

std::string uuid(std::uint64_t number) {
  char text[37];
  std::snprintf(text, sizeof text, "00000000-0000-4000-8000-%012llx", static_cast<unsigned long long>(number));
  return text;
}

/// A made-up language of 4,000 words, the first of them as frequent as in a natural one.
std::string words(std::mt19937& random, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const double share = std::uniform_real_distribution(0.0, 1.0)(random);
    std::mt19937 letters(static_cast<unsigned>(std::pow(4000.0, share)));
    for (auto length = 2 + letters() % 8; length > 0; --length) {
      text += static_cast<char>('a' + letters() % 26);
    }
    text += ' ';
  }
  return text;
}

class Story {
public:
  Story(unsigned seed, unsigned oneNoteIn) : random_(seed), oneNoteIn_(oneNoteIn) {
    for (int i = 0; i < 50; ++i) {
      templates_.push_back(words(random_, 35));
    }
  }

  Request next() {
    const auto number = count_++;
    Request request{.id = *Uuid::parse(uuid(number)),
                    .sender = {"sender-" + std::to_string(number), std::nullopt},
                    .name = words(random_, 2),
                    .headline = words(random_, 3) + company(),
                    .note = {},
                    .mutuals = static_cast<int>(random_() % 30),
                    .followsYou = {},
                    .verified = {},
                    .premium = {},
                    .openToWork = {},
                    .invitation = {},
                    .seenAt = {kBegin + static_cast<std::int64_t>(number) * kStep}};
    if (random_() % oneNoteIn_ == 0) {
      request.note = random_() % 3 == 0 ? "Hi Anna " + templates_[random_() % 50] : words(random_, 35);
    }
    return request;
  }

private:
  /// The share of the n-th company is in proportion to 1 / n, as is found of real ones.
  std::string company() {
    if (random_() % 2 == 0) {
      return words(random_, 3);
    }
    const double share = std::uniform_real_distribution(0.0, 1.0)(random_);
    return std::string{"at company "}.append(std::to_string(static_cast<int>(std::pow(20'000.0, share))));
  }

  std::mt19937 random_;
  unsigned oneNoteIn_;
  std::vector<std::string> templates_;
  std::uint64_t count_ = 0;
};

json onWire(const Request& request) {
  json result{{"id", request.id.text()},     {"sender", {{"slug", *request.sender.slug}}},
              {"name", request.name},        {"headline", *request.headline},
              {"mutuals", *request.mutuals}, {"seenAt", request.seenAt.milliseconds}};
  if (request.note) {
    result["note"] = *request.note;
  }
  return result;
}

void makeUp(const std::filesystem::path& file, Story& story, int senders) {
  history::Database database(file);
  const history::RoomyCache cache(database);
  history::write(database, [&] {
    history::TouchedSenders touched(database);
    for (int i = 0; i < senders; ++i) {
      history::keepRequest(database, story.next(), touched);
    }
    touched.finish();
    return 0;
  });
}

/// As many connections as an archive of some years tells of.
void connect(const std::filesystem::path& file, int count) {
  history::Database database(file);
  history::Query(database,
                 "INSERT INTO connection (sender, name, company_key, connected_at, as_of) "
                 "SELECT id, name, company_key(headline), first_seen_at, first_seen_at FROM sender LIMIT ?1",
                 count)
      .run();
}

json decision(std::uint64_t number, const json& request) {
  return {{"id", uuid(1'000'000'000 + number)},
          {"at", request["seenAt"].get<std::int64_t>() + 1000},
          {"action", number % 3 == 0 ? "ignore" : "accept"},
          {"origin", "hint"},
          {"request", request}};
}

} // namespace

int main(int count, char** values) {
  const auto argument = [&](int position, int otherwise) {
    return position < count ? std::atoi(values[position]) : otherwise;
  };
  const int senders = argument(1, 100'000);
  const int lessons = argument(2, 1000);
  const auto folder =
      std::filesystem::temp_directory_path() / ("serendip-suggest-bench-" + std::to_string(std::random_device{}()));
  std::filesystem::create_directory(folder);
  const auto file = folder / "history.db";
  const int oneNoteIn = std::max(argument(4, 20), 1);
  Story story(static_cast<unsigned>(argument(3, 1)), static_cast<unsigned>(oneNoteIn));
  makeUp(file, story, senders);
  connect(file, lessons);

  Instant now{kBegin};
  const auto open = [&] {
    return service::Session({wire::Caller::Kind::chromium, "bench"}, file, [&] { return now; });
  };
  std::vector<double> decided;
  {
    auto session = open();
    for (int i = 0; i < lessons; ++i) {
      const auto request = onWire(story.next());
      service::dispatch(session, "observe", {{"requests", json::array({request})}});
      const auto params = decision(static_cast<std::uint64_t>(i), request);
      now = {params["at"].get<std::int64_t>()};
      decided.push_back(milliseconds([&] { service::dispatch(session, "decide", params); }));
    }
  }

  json page{{"requests", json::array()}};
  std::vector<Request> asked;
  for (int i = 0; i < 200; ++i) {
    asked.push_back(story.next());
    page["requests"].push_back(onWire(asked.back()));
  }
  json one{{"requests", json::array({page["requests"][0]})}};
  std::vector<double> cold, first, warm, before;
  for (int i = 0; i < 15; ++i) {
    auto session = open();
    session.database();
    cold.push_back(milliseconds([&] { service::dispatch(session, "suggest", one); }));
    first.push_back(milliseconds([&] { service::dispatch(session, "suggest", page); }));
    warm.push_back(milliseconds([&] { service::dispatch(session, "suggest", page); }));
    before.push_back(milliseconds([&] {
      for (const auto& request : asked) {
        history::historyBefore(session.database(), request);
      }
    }));
  }
  std::ranges::sort(decided);
  history::Database database(file);
  history::Query snapshot(database, "SELECT max(length(bytes)) FROM snapshot");
  snapshot.step();
  std::cout << json{{"senders", senders},
                    {"lessons", lessons},
                    {"one_note_in", oneNoteIn},
                    {"suggest_200_first_ms", median(first)},
                    {"suggest_200_ms", median(warm)},
                    {"suggest_1_cold_ms", median(cold)},
                    {"history_before_ms_each", median(before) / 200},
                    {"decide_median_ms", decided[decided.size() / 2]},
                    {"decide_p99_ms", decided[decided.size() * 99 / 100]},
                    {"decide_most_ms", decided.back()},
                    {"snapshot_bytes", snapshot.integer(0)},
                    {"file_bytes", std::filesystem::file_size(file)}}
                   .dump()
            << "\n";
  std::filesystem::remove_all(folder);
}
