// A history is cut off at every page, and single bytes of it are changed. The host must answer with what is there or
// with an error that names a way out, must not write where it only reads, and never ends; `serendip recover` must leave
// the damaged file as it is and give a sound history, and restoring that must lead to a host that works.
#include "acts.h"
#include "endurance.h"
#include "history/backup.h"
#include "history/failure.h"
#include "history/recover.h"
#include "kept_schemas.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

using namespace serendip;
using namespace serendip::faults;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPage = 4096;

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t linesOf(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

struct Seen {
  std::size_t damaged = 0;
  std::size_t noticed = 0;     ///< an error with a way out
  std::size_t harmless = 0;    ///< every answer as before
  std::size_t unnoticed = 0;   ///< another letter or number in an answer, which nothing can tell
  std::size_t recovered = 0;   ///< a sound history came of it
  std::size_t nothingRead = 0; ///< refused with a way out, as nothing can be read
  std::size_t linesSaved = 0;
  std::size_t linesThere = 0;
};

class Damaging {
public:
  Damaging() {
    Host host(sound_.history());
    for (const Message& message : past()) {
      REQUIRE(good(host.ask(message)));
    }
    REQUIRE(good(host.ask(import().messages)));
    for (const char* name : {"outcome", "undo", "setPhilosophy", "forget", "observe"}) {
      const auto all = acts();
      REQUIRE(good(host.ask(std::ranges::find(all, name, &Act::name)->messages)));
    }
    bytes_ = bytesOf(sound_.history());
    answers_ = answersOf(sound_.history());
    everything_ = everythingIn(sound_.path());
  }

  const std::string& bytes() const { return bytes_; }

  void judge(const std::string& damaged, Seen& seen) const {
    Folder folder;
    std::ofstream(folder.history(), std::ios::binary) << damaged;
    ++seen.damaged;
    const auto answers = answersOf(folder.history());
    CHECK(bytesOf(folder.history()) == damaged);
    const bool error = std::ranges::any_of(answers, [](const auto& reply) { return !good(reply) || closed(reply); });
    seen.noticed += error ? 1 : 0;
    seen.harmless += answers == answers_ ? 1 : 0;
    seen.unnoticed += !error && answers != answers_ ? 1 : 0;
    recover(folder, damaged, seen);
  }

private:
  static bool closed(const nlohmann::json& reply) {
    return reply["result"].contains("database") && !reply["result"]["database"]["open"].get<bool>();
  }

  /// All that is read, and whether every error of it is one with a way out.
  static std::vector<nlohmann::json> answersOf(const fs::path& history) {
    Host host(history);
    std::vector<nlohmann::json> answers;
    for (const Message& message : {Message{"hello"}, suggestion().messages.front(), Message{"search"},
                                   Message{"sender", {{"sender", {{"slug", "sender-5"}}}}}, Message{"ledger"},
                                   Message{"requests", {{"since", 0}}}, Message{"philosophy"}, Message{"export"}}) {
      auto reply = host.ask(message);
      if (message.method == "hello" && good(reply)) {
        reply["result"]["database"].erase("path");
      }
      if (!good(reply)) {
        INFO(message.method << ": " << reply.dump());
        CHECK(reply["error"]["code"] == 3);
        const auto text = reply["error"]["message"].get<std::string>();
        CHECK((text.find("serendip re") != std::string::npos || text.find("install the newer") != std::string::npos));
      }
      answers.push_back(std::move(reply));
    }
    return answers;
  }

  void recover(const Folder& folder, const std::string& damaged, Seen& seen) const {
    const Folder elsewhere;
    const auto target = elsewhere.path() / "history.db";
    try {
      history::recover(folder.history(), target);
    } catch (const history::Unavailable& failure) {
      CHECK(std::string(failure.what()).ends_with('.'));
      CHECK_FALSE(fs::exists(target));
      CHECK(fs::is_empty(elsewhere.path()));
      ++seen.nothingRead;
      return;
    }
    CHECK(bytesOf(folder.history()) == damaged);
    CHECK(std::distance(fs::directory_iterator(elsewhere.path()), {}) == 1);
    const auto saved = linesOf(everythingIn(elsewhere.path()));
    ++seen.recovered;
    seen.linesSaved += saved - 1;
    seen.linesThere += linesOf(everything_) - 1;
    CHECK_NOTHROW(history::restore(folder.history(), target, Instant{1'791'000'000'000}));
    Host host(folder.history());
    const auto reply = host.ask(decided(950));
    INFO(reply.dump());
    CHECK(good(reply));
  }

  Folder sound_;
  std::string bytes_;
  std::vector<nlohmann::json> answers_;
  std::string everything_;
};

void tell(const std::string& what, const Seen& seen) {
  figure(what + ": histories", seen.damaged);
  figure(what + ": answered with an error that names a way out", seen.noticed);
  figure(what + ": every answer as before", seen.harmless);
  figure(what + ": another letter or number in an answer, without an error", seen.unnoticed);
  figure(what + ": recovered to a sound history", seen.recovered);
  figure(what + ": refused, as nothing can be read", seen.nothingRead);
  figure(what + ": records saved, in percent of all that were there",
         seen.linesSaved * 100 / std::max<std::size_t>(1, seen.linesThere));
  std::cout << what << ": " << seen.damaged << " histories, " << seen.noticed << " noticed, " << seen.harmless
            << " harmless, " << seen.unnoticed << " unnoticed, " << seen.recovered << " recovered, " << seen.nothingRead
            << " of which nothing can be read, " << seen.linesSaved << " of " << seen.linesThere << " records\n";
}

} // namespace

TEST_CASE("a history cut off anywhere is noticed, never overwritten, and can be recovered") {
  const Damaging damaging;
  const auto pages = damaging.bytes().size() / kPage;
  Seen seen;
  const std::size_t step = atLength() ? 1 : 12;
  for (std::size_t page = 1; page < pages; page += step) {
    INFO("cut off behind page " << page);
    damaging.judge(damaging.bytes().substr(0, page * kPage), seen);
    damaging.judge(damaging.bytes().substr(0, page * kPage - 1234), seen);
  }
  CHECK(seen.noticed == seen.damaged);
  tell("cut off", seen);
}

TEST_CASE(
    "a history of an older schema that has lost its list of tables gives what that schema had, and nothing wrong") {
  const Folder folder;
  makeHistory(folder.history(), 1);
  { const history::Database migrated(folder.history()); }
  auto bytes = bytesOf(folder.history());
  for (std::size_t at = 0; at < bytes.size(); at += kPage) {
    if (std::string_view(bytes).substr(at, kPage).find("CREATE ") != std::string_view::npos) {
      std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(at == 0 ? 100 : at),
                bytes.begin() + static_cast<std::ptrdiff_t>(at + kPage), '\0');
    }
  }
  REQUIRE(bytes.find("CREATE ") == std::string::npos);
  std::ofstream(folder.history(), std::ios::binary) << bytes;
  const Folder elsewhere;
  const auto target = elsewhere.path() / "history.db";
  history::recover(folder.history(), target);
  SQLite::Database saved(target.string());
  const auto count = [&](const std::string& table) {
    return saved.execAndGet("SELECT count(*) FROM " + table).getInt();
  };
  CHECK(count("sender") == 40);
  CHECK(count("request") == 40);
  CHECK(count("decision") == 31);
  CHECK(count("outcome") == 3);
  CHECK(count("undo") == 2);
  CHECK(count("philosophy_choice") == 1);
  for (const char* later : {"connection", "message", "correspondent", "own_company", "owner", "forgotten", "secret"}) {
    CHECK(count(later) == 0);
  }
}

TEST_CASE("a history of which a byte was changed is never overwritten, and every error names a way out") {
  const Damaging damaging;
  std::mt19937 chance(20'261'123);
  Seen seen;
  const std::size_t flips = sizeOr(20, 2000);
  for (std::size_t i = 0; i < flips; ++i) {
    auto bytes = damaging.bytes();
    const auto at = i % 10 == 0 ? chance() % 100 : chance() % bytes.size(); // the header more often than its share
    bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + chance() % 255));
    INFO("byte " << at << " is " << static_cast<int>(bytes[at]) << " in place of "
                 << static_cast<int>(damaging.bytes()[at]));
    damaging.judge(bytes, seen);
  }
  CHECK(seen.noticed > 0);
  tell("a byte changed", seen);
}
