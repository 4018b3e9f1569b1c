#include "history/query_plans.h"
#include "service/good_params.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::tests;

namespace {

/// A session of its own, since only what it asks itself shall have been prepared.
class Asked {
public:
  explicit Asked(std::filesystem::path file)
      : session_({wire::Caller::Kind::chromium, "test"}, std::move(file), [] { return Instant{1791000000000}; }) {}

  void call(std::string_view method, const nlohmann::json& params) { service::dispatch(session_, method, params); }

  history::Database& database() { return session_.database(); }

private:
  service::Session session_;
};

void fill(const std::filesystem::path& file) {
  Asked writes(file);
  for (const char* method : {"decide", "outcome", "setPhilosophy"}) {
    writes.call(method, goodParams(method));
  }
}

} // namespace

TEST_CASE("no statement of a suggestion reads a whole table") {
  TemporaryDirectory directory;
  const auto file = directory.path() / "history.db";
  fill(file);
  Asked asked(file);
  asked.call("hello", nlohmann::json::object());
  asked.call("suggest", requests(fullRequest(8, "mira-okafor")));
  checkPlans(asked.database(), 15);
}

TEST_CASE("no statement of a decision reads a whole table, with what it teaches") {
  TemporaryDirectory directory;
  const auto file = directory.path() / "history.db";
  fill(file);
  Asked asked(file);
  auto params = decision(9, "accept");
  params["request"] = fullRequest(8, "noor-haddad");
  asked.call("decide", params);
  checkPlans(asked.database(), 25);
}
