// Power fails before each sync takes hold. What the machine finds then must open, be sound, and hold every decision
// that was acknowledged, whole; of the one at hand all or nothing.
#include "acts.h"
#include "endurance.h"
#include "recording_disk.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>

using namespace serendip;
using namespace serendip::faults;

namespace {

constexpr std::array kCertain{Reached::nothing, Reached::everything, Reached::journalOnly, Reached::databaseOnly};

/// Decisions in an export; -1 where a request or a sender of one is missing.
int decisionsIn(const std::string& everything) {
  int decisions = 0;
  int requests = 0;
  int senders = 0;
  std::istringstream lines(everything);
  for (std::string line; std::getline(lines, line);) {
    const auto kind = nlohmann::json::parse(line).value("kind", "");
    decisions += kind == "decision" ? 1 : 0;
    requests += kind == "request" ? 1 : 0;
    senders += kind == "sender" ? 1 : 0;
  }
  return decisions == requests && decisions == senders ? decisions : -1;
}

struct Cuts {
  std::size_t cuts = 0;
  std::size_t lost = 0;    ///< of them, with an acknowledged decision missing
  std::size_t broken = 0;  ///< that do not open or are not sound
  std::size_t further = 0; ///< that hold the decision which was not acknowledged yet
};

class Outage {
public:
  Outage(const RecordingDisk& disk, int by_chance) : disk_(disk), byChance_(by_chance) {}

  void acknowledge() { ++acknowledged_; }

  void everyWay() {
    for (const Reached reached : kCertain) {
      cut(reached);
    }
    for (int i = 0; i < byChance_; ++i) {
      cut(Reached::someSectors);
    }
  }

  const Cuts& cuts() const { return cuts_; }

private:
  void cut(Reached reached) {
    Folder found;
    disk_.cutPower(reached, chance_, found.path());
    ++cuts_.cuts;
    try {
      const int decisions = decisionsIn(everythingIn(found.path()));
      cuts_.lost += decisions < acknowledged_ ? 1 : 0;
      cuts_.further += decisions > acknowledged_ ? 1 : 0;
      cuts_.broken += decisions < 0 || decisions > acknowledged_ + 1 ? 1 : 0;
    } catch (const std::exception&) {
      ++cuts_.broken;
    }
  }

  const RecordingDisk& disk_;
  int byChance_;
  std::mt19937 chance_{20'261'123};
  int acknowledged_ = 0;
  Cuts cuts_;
};

/// `decisions` into a history that is not there yet, power failing at every sync, and once more when all is written.
Cuts outages(std::size_t decisions, int byChance, bool honest, std::size_t& syncs) {
  const Folder folder;
  RecordingDisk disk(folder.path());
  if (!honest) {
    disk.ignoreSyncs();
  }
  Outage outage(disk, byChance);
  disk.beforeSync([&] { outage.everyWay(); });
  {
    Host host(folder.history());
    for (std::size_t number = 1; number <= decisions; ++number) {
      REQUIRE(good(host.ask(decided(number))));
      outage.acknowledge();
    }
    outage.everyWay();
  }
  syncs = disk.syncs();
  return outage.cuts();
}

} // namespace

TEST_CASE("whenever power fails, the history opens and holds every acknowledged decision") {
  std::size_t syncs = 0;
  const std::size_t decisions = sizeOr(6, 200);
  const auto cuts = outages(decisions, atLength() ? 12 : 3, true, syncs);
  CHECK(syncs > 3 * decisions);
  CHECK(cuts.lost == 0);
  CHECK(cuts.broken == 0);
  CHECK(cuts.further > 0);
  std::cout << syncs << " syncs, " << cuts.cuts << " power cuts, " << cuts.further
            << " with an unacknowledged decision\n";
  figure("decisions", decisions);
  figure("sync points", syncs);
  figure("power cuts", cuts.cuts);
  figure("an acknowledged decision lost", cuts.lost);
  figure("histories that did not open, were not sound or held half a decision", cuts.broken);
  figure("holding the decision that was not acknowledged yet, whole", cuts.further);
}

TEST_CASE("on a disk that lies about syncs decisions are lost, which the test of power cuts notices") {
  std::size_t syncs = 0;
  CHECK(outages(2, 0, false, syncs).lost > 0);
}
