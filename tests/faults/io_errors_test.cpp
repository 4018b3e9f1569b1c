// Every call that writes fails in its turn. What is asked of each: a result means that the history holds the write; an
// error means that it holds all of it or nothing; the file is sound; and once the disk works again, the same messages
// to the same host leave exactly what they would have left without any error.
#include "acts.h"
#include "endurance.h"
#include "faults.h"

#include <catch2/catch.hpp>

#include <array>
#include <cerrno>
#include <iostream>

using namespace serendip;
using namespace serendip::faults;

namespace {

struct Failure {
  Kind kind;
  const char* name;
};

constexpr std::array kFailures{Failure{Kind::write, "write"}, Failure{Kind::sync, "fsync"}, Failure{Kind::open, "open"},
                               Failure{Kind::truncate, "truncate"}, Failure{Kind::remove, "unlink or rename"}};

/// Adds up what was seen, for the page.
struct IoSeen {
  std::size_t failed = 0;
  std::size_t errors = 0;
  std::size_t kept = 0; ///< answered with an error, yet on disk
};

/// One act, with what it leaves where nothing fails.
class IoTrial {
public:
  IoTrial(Act act, const std::filesystem::path& before) : act_(std::move(act)) {
    if (!act_.onNothing) {
      before_.become(before);
    }
    emptyText_ = act_.onNothing ? "" : everythingIn(before_.path());
    Folder folder;
    folder.become(before_.path());
    Host host(folder.history());
    REQUIRE(good(host.ask(act_.messages)));
    afterText_ = everythingIn(folder.path());
    REQUIRE(afterText_ != emptyText_);
  }

  /// False once there is no call that could fail. `warm`: the host has answered before.
  bool run(Kind kind, std::size_t nth, int error, bool onwards, bool warm, IoSeen& seen) const {
    Folder folder;
    folder.become(before_.path());
    Host host(folder.history());
    if (warm) {
      REQUIRE(good(host.ask(suggestion().messages)));
    }
    failAt(kind, nth, error, onwards);
    const auto reply = host.ask(act_.messages);
    failNothing();
    if (!hasFailed()) {
      return false;
    }
    ++seen.failed;
    const auto left = std::filesystem::exists(folder.history()) ? everythingIn(folder.path()) : "";
    judge(reply, left, seen);
    const auto again = host.ask(act_.messages);
    INFO(again.dump());
    REQUIRE(good(again));
    CHECK(everythingIn(folder.path()) == afterText_);
    return true;
  }

private:
  void judge(const nlohmann::json& reply, const std::string& left, IoSeen& seen) const {
    INFO(reply.dump());
    if (good(reply)) {
      CHECK(left == afterText_);
      return;
    }
    ++seen.errors;
    const int code = reply["error"]["code"];
    CHECK((code == 3 || code == 4));
    CHECK(reply["error"]["message"].get<std::string>().ends_with('.'));
    if (left == afterText_) {
      ++seen.kept;
    } else if (act_.messages.size() == 1) {
      CHECK((left == emptyText_ || act_.onNothing)); // of an import, whole files may have been kept
    }
  }

  Act act_;
  Folder before_;
  std::string emptyText_;
  std::string afterText_;
};

void failInTurn(const IoTrial& trial, const std::string& name, IoSeen& seen) {
  const std::size_t step = atLength() ? 1 : 31;
  for (const Failure& failure : kFailures) {
    for (const int error : {EIO, ENOSPC}) {
      for (const bool onwards : {false, true}) {
        for (const bool warm : {false, true}) {
          const std::size_t first = atLength() ? 1 : 1 + (error == EIO ? 3 : 0) + (onwards ? 2 : 0) + (warm ? 1 : 0);
          for (std::size_t nth = first;; nth += step) {
            INFO(name << ": " << failure.name << " " << nth << " with " << (error == EIO ? "EIO" : "ENOSPC")
                      << (onwards ? " and all after it" : "") << (warm ? ", warm" : ", cold"));
            if (!trial.run(failure.kind, nth, error, onwards, warm, seen)) {
              break;
            }
          }
        }
      }
    }
  }
}

} // namespace

TEST_CASE("whichever call to the disk fails, the answer is true, the history is sound and a repetition ends it") {
  Folder before;
  {
    Host host(before.history());
    REQUIRE(good(host.ask(past())));
  }
  IoSeen seen;
  for (const Act& act : acts()) {
    failInTurn(IoTrial(act, before.path()), act.name, seen);
    std::cout << act.name << ": " << seen.failed << " failures so far\n";
  }
  CHECK(seen.errors > 0);
  figure("calls made to fail", seen.failed);
  figure("of them answered with an error", seen.errors);
  figure("answered with an error although the disk had taken the write, found again by its UUID", seen.kept);
}
