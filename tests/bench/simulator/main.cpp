// SYNTHETIC: a year of invitations from invented senders with known types, to measure what advice is worth where the
// truth is known. What is assumed stands in sender_type.cpp (who does what), world.cpp (who asks), user.cpp (what the
// user decides and tells) and worth.cpp (what it is worth). Only comparisons between policies in the same world mean
// anything; the figures say nothing of any real user.
#include "figures.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <future>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

namespace {

using namespace serendip;
using namespace serendip::simulator;
using nlohmann::ordered_json;

struct Options {
  std::string world;
  std::uint64_t seed = 1;
  int seeds = 10;
  bool json = false;
};

ordered_json toJson(const Figure& figure) {
  return {{"mean", figure.mean}, {"error", figure.error}};
}

ordered_json toJson(const MomentFigures& moment) {
  ordered_json policies = ordered_json::object();
  for (const auto& policy : moment.policies) {
    policies[policy.policy] = {{"utility", toJson(policy.utility)}, {"agreement", toJson(policy.agreement)},
                               {"looks", toJson(policy.looks)},     {"utility_looking", toJson(policy.utilityLooking)},
                               {"lead", toJson(policy.lead)},       {"lead_looking", toJson(policy.leadLooking)}};
  }
  return {{"labels", moment.labels}, {"oracle", toJson(moment.oracle)}, {"policies", std::move(policies)}};
}

void print(std::string_view world, std::string_view philosophy, const std::vector<MomentFigures>& moments) {
  std::printf("\n%.*s world, philosophy %.*s (synthetic; utility per 100 requests ± standard error)\n",
              static_cast<int>(world.size()), world.data(), static_cast<int>(philosophy.size()), philosophy.data());
  for (const auto& moment : moments) {
    std::printf("%4d labels   oracle %8.1f ± %.1f\n", moment.labels, moment.oracle.mean, moment.oracle.error);
    for (const auto& policy : moment.policies) {
      std::printf("  %-12s %8.1f ± %-5.1f agrees %4.1f %%   Serendip leads by %7.1f ± %.1f\n", policy.policy.c_str(),
                  policy.utility.mean, policy.utility.error, 100 * policy.agreement.mean, policy.lead.mean,
                  policy.lead.error);
    }
    const auto& own = moment.policies.front();
    std::printf("  looking first at %.1f %%: %8.1f ± %.1f\n", 100 * own.looks.mean, own.utilityLooking.mean,
                own.utilityLooking.error);
  }
}

std::vector<MomentFigures> simulate(const World& world, const advice::Philosophy& philosophy, const Options& options) {
  std::vector<std::future<std::vector<Moment>>> lived;
  for (int i = 0; i < options.seeds; ++i) {
    lived.push_back(
        std::async(std::launch::async, liveYear, world, philosophy, options.seed + static_cast<std::uint64_t>(i)));
  }
  std::vector<std::vector<Moment>> years;
  for (auto& year : lived) {
    years.push_back(year.get());
  }
  return figuresOf(years);
}

void run(const Options& options) {
  ordered_json results = ordered_json::array();
  for (const auto& world : worlds()) {
    if (!options.world.empty() && world.name != options.world) {
      continue;
    }
    for (const auto& philosophy : advice::philosophies()) {
      const auto moments = simulate(world, philosophy, options);
      if (!options.json) {
        print(world.name, word(philosophy.name), moments);
        continue;
      }
      ordered_json steps = ordered_json::array();
      for (const auto& moment : moments) {
        steps.push_back(toJson(moment));
      }
      results.push_back({{"world", world.name}, {"philosophy", word(philosophy.name)}, {"moments", std::move(steps)}});
    }
  }
  if (options.json) {
    std::cout << ordered_json{{"synthetic", true},
                              {"seed", options.seed},
                              {"seeds", options.seeds},
                              {"requests", kMeasuredRequests},
                              {"results", std::move(results)}}
                     .dump()
              << '\n';
  }
}

} // namespace

int main(int count, char** words) {
  Options options;
  CLI::App app{"Simulates a year of invitations and what each way of deciding them is worth. Synthetic."};
  std::vector<std::string> names;
  for (const auto& each : worlds()) {
    names.emplace_back(each.name);
  }
  app.add_option("--world", options.world, "Only this one; all without it")->check(CLI::IsMember(names));
  app.add_option("--seed", options.seed, "Of the first year");
  app.add_option("--seeds", options.seeds, "Years of each world and philosophy")->check(CLI::Range(1, 1000));
  app.add_flag("--json", options.json, "One JSON object instead of tables");
  CLI11_PARSE(app, count, words);
  try {
    run(options);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
