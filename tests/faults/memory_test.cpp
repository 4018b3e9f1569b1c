// Every allocation fails in its turn, in a process of its own. What is asked of each: an answer or an error, or (where
// the reserve is spent already and there is no memory even for an error) the end of the program; and that the same
// host, or its heir, then answers the same messages as one that never lacked memory, from a history that is the same.
// libarchive ends the program itself where it cannot have the memory for the text of an error or of a format's name.
#include "acts.h"
#include "endurance.h"
#include "faults.h"
#include "starved_child.h"

#include <catch2/catch.hpp>

#include <array>
#include <cerrno>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <new>

using namespace serendip;
using namespace serendip::faults;

namespace {

constexpr std::size_t kSample = 6; // of each sort, about, where not all are asked for
constexpr std::size_t kMostTexts = 16;

/// How memory is short.
struct Shortage {
  const char* name;
  bool spent;   ///< the reserve (platform/memory_reserve.h) was used before
  bool onwards; ///< all later allocations of the same message fail too
};

constexpr std::array kShortages{Shortage{"one allocation fails", false, false},
                                Shortage{"one fails, the reserve being spent", true, false},
                                Shortage{"all fail from one on", false, true}};

void spendReserve() {
  failAt(Kind::memory, 1, ENOMEM, false);
  const Watch watch;
  ::operator delete(::operator new(64));
}

std::string bytesIn(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    files[entry.path().filename().string()].assign(std::istreambuf_iterator<char>(file), {});
  }
  std::string all;
  for (const auto& [name, bytes] : files) {
    all += name + '\n' + std::to_string(bytes.size()) + '\n' + bytes;
  }
  return all;
}

class Trial {
public:
  Trial(Act act, const std::filesystem::path& before, bool warm) : act_(std::move(act)), warm_(warm) {
    before_.become(before);
    beforeText_ = textOf(before_);
    Folder folder;
    folder.become(before_.path());
    Host host(folder.history());
    warmUp(host);
    failAt(Kind::memory, std::size_t{1} << 40U, ENOMEM, false);
    reply_ = host.ask(act_.messages);
    allocations = callsMade();
    failNothing();
    REQUIRE(good(reply_));
    afterText_ = textOf(folder);
    suggested_ = host.ask(suggestion().messages);
  }

  /// False once there is no allocation that could fail.
  bool run(std::size_t nth, const Shortage& shortage) {
    Folder folder;
    folder.become(before_.path());
    const int said = saidBy([&] { return starved(folder, nth, shortage); });
    if (said == nothingFailed) {
      return false;
    }
    count(said);
    INFO("the process ended with " << said);
    const bool died = said == ended || said == endedByLibarchive;
    CHECK((said == answered || said == refused || died));
    CHECK((said != ended || shortage.spent || shortage.onwards));
    CHECK((said != endedByLibarchive || act_.name == "import"));
    if (died) {
      const auto left = textOf(folder);
      CHECK((left == beforeText_ || left == afterText_ || act_.messages.size() > 1));
      Host heir(folder.history());
      CHECK(rightNow(heir));
    }
    CHECK(textOf(folder) == afterText_);
    return true;
  }

  std::size_t allocations = 0;
  std::size_t failed = 0;
  std::size_t errors = 0;
  std::size_t ends = 0;
  std::size_t endsByLibarchive = 0; ///< of `ends`

private:
  void count(int said) {
    ++failed;
    errors += said == refused ? 1 : 0;
    ends += said == ended || said == endedByLibarchive ? 1 : 0;
    endsByLibarchive += said == endedByLibarchive ? 1 : 0;
  }

  /// everythingIn, which is most of the work, but for files that were read before, byte for byte.
  std::string textOf(const Folder& folder) const {
    const std::string bytes = bytesIn(folder.path());
    if (const auto known = texts_.find(bytes); known != texts_.end()) {
      return known->second;
    }
    if (texts_.size() == kMostTexts) {
      texts_.clear();
    }
    return texts_[bytes] = everythingIn(folder.path());
  }

  void warmUp(Host& host) const {
    if (warm_) {
      host.ask(suggestion().messages);
    }
  }

  /// Does everything again, as a client would.
  bool rightNow(Host& host) const {
    return good(host.ask(act_.messages)) && host.ask(suggestion().messages) == suggested_;
  }

  int starved(const Folder& folder, std::size_t nth, const Shortage& shortage) const {
    Host host(folder.history(), !shortage.spent);
    warmUp(host);
    if (shortage.spent) {
      spendReserve();
    }
    failAt(Kind::memory, nth, ENOMEM, shortage.onwards);
    nlohmann::json reply;
    try {
      reply = host.ask(act_.messages);
    } catch (const std::bad_alloc&) {
      return ended;
    }
    failNothing();
    if (!hasFailed()) {
      return nothingFailed;
    }
    if (good(reply) ? act_.messages.size() == 1 && reply != reply_
                    : !reply["error"]["message"].get<std::string>().ends_with('.')) {
      return wrongAfterwards;
    }
    if (good(reply) && act_.messages.front().method != "suggest" && textOf(folder) != afterText_) {
      return wrongAfterwards;
    }
    return !rightNow(host) ? wrongAfterwards : good(reply) ? answered : refused;
  }

  Act act_;
  bool warm_;
  Folder before_;
  std::string beforeText_;
  std::string afterText_;
  nlohmann::json reply_;
  nlohmann::json suggested_;
  mutable std::map<std::string, std::string> texts_; ///< by the bytes of all files of a folder
};

void starveInTurn(const Act& act, const std::filesystem::path& before, bool warm) {
  const std::string name = act.name + (warm ? "" : ", the first call of a host");
  for (const Shortage& shortage : kShortages) {
    Trial trial(act, before, warm);
    const std::size_t step = (trial.allocations - 1) / sizeOr(kSample) + 1;
    for (std::size_t nth = 1 + lane().index * step;; nth += step * lane().count) {
      INFO(name << ", " << shortage.name << ": allocation " << nth);
      if (!trial.run(nth, shortage)) {
        break;
      }
    }
    const std::string line = name + ", " + shortage.name;
    figure(line + ": tried", trial.failed);
    figure(line + ": answered with an error", trial.errors);
    figure(line + ": the program ended", trial.ends);
    if (act.name == "import") {
      figure(line + ": of these ends, libarchive's", trial.endsByLibarchive);
    }
    std::cout << line << ": " << trial.allocations << " allocations, " << trial.failed << " failed, " << trial.errors
              << " errors, " << trial.ends << " ends\n";
  }
}

} // namespace

TEST_CASE("whichever allocation fails, the host answers or ends, and what it knows is what it would have known") {
  Folder before;
  {
    Host host(before.history());
    REQUIRE(good(host.ask(past())));
  }
  for (const Act& act : {suggestion(), decision(), import()}) {
    starveInTurn(act, before.path(), true);
    starveInTurn(act, before.path(), false);
  }
}
