// A conflict among several sightings is undone within the write, by what must not end the program where memory is
// short.
#include "endurance.h"
#include "faults.h"
#include "history/requests.h"
#include "host.h"

#include <catch2/catch.hpp>

#include <cerrno>

#include <sys/wait.h>
#include <unistd.h>

using namespace serendip;
using namespace serendip::faults;

namespace {

Request sighting(const std::string& slug) {
  return {.id = *Uuid::parse("00000000-0000-4000-8000-000000000001"),
          .sender = {slug, std::nullopt},
          .name = "Mira Okafor",
          .headline = {},
          .note = {},
          .mutuals = {},
          .followsYou = {},
          .verified = {},
          .premium = {},
          .openToWork = {},
          .invitation = {},
          .seenAt = {1'790'000'000'000}};
}

/// In a process of its own, with no memory from the `nth` allocation on. Returns whether there was one.
int starved(const std::filesystem::path& file, std::size_t nth) {
  history::Database database(file);
  const std::vector<Request> requests{sighting("mira"), sighting("noor")};
  failAt(Kind::memory, nth, ENOMEM, true);
  try {
    const Watch watch;
    history::observeAll(database, requests);
  } catch (const std::exception&) {
    return 1;
  }
  return hasFailed() ? 1 : 0;
}

} // namespace

TEST_CASE("a conflict among sightings with no memory left makes the write fail and does not end the program") {
  const std::size_t step = atLength() ? 1 : 31;
  for (std::size_t nth = 1;; nth += step) {
    const Folder folder;
    const pid_t child = fork();
    if (child == 0) {
      _exit(starved(folder.history(), nth));
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    INFO("allocation " << nth);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 0) {
      break; // there was none
    }
  }
}
