#include "platform/directories.h"

#include "platform/forked_child.h"
#include "platform/variable.h"

#include <catch2/catch.hpp>

#include <string>

#include <pwd.h>
#include <unistd.h>

using namespace serendip;
using namespace serendip::platform;

TEST_CASE("the XDG directories are used where they are set") {
  const Variable data("XDG_DATA_HOME", "/srv/data");
  const Variable state("XDG_STATE_HOME", "/srv/state");
  CHECK(dataDirectory() == "/srv/data/serendip");
  CHECK(stateDirectory() == "/srv/state/serendip");
}

TEST_CASE("without them, or with relative ones, the directories are under the home") {
  const Variable home("HOME", "/home/anna");
  for (const char* unusable : {static_cast<const char*>(nullptr), "", "data", "../data"}) {
    const Variable data("XDG_DATA_HOME", unusable);
    const Variable state("XDG_STATE_HOME", unusable);
    CHECK(dataDirectory() == "/home/anna/.local/share/serendip");
    CHECK(stateDirectory() == "/home/anna/.local/state/serendip");
  }
}

TEST_CASE("without a usable HOME the account says where the home is") {
  const Variable data("XDG_DATA_HOME", nullptr);
  const passwd* account = getpwuid(geteuid());
  REQUIRE(account != nullptr);
  const std::filesystem::path expected = std::filesystem::path(account->pw_dir) / ".local/share/serendip";
  for (const char* unusable : {static_cast<const char*>(nullptr), "", "anna"}) {
    const Variable home("HOME", unusable);
    CHECK(dataDirectory() == expected);
  }
}

TEST_CASE("what is neither in the environment nor in an account is told with the next step") {
  if (geteuid() != 0) {
    return; // only root can become somebody without an account
  }
  CHECK(inForkedChild([] {
          const Variable home("HOME", nullptr);
          if (seteuid(54321) != 0) {
            return 1;
          }
          int told = 2;
          try {
            homeDirectory();
          } catch (const HomeUnknown& failure) {
            told = std::string(failure.what()).find("set HOME and start again.") == std::string::npos ? 3 : 0;
          }
          return seteuid(0) == 0 ? told : 4;
        }) == 0);
}

TEST_CASE("where files are is told with the variables that a person can set") {
  CHECK(dataFileInWords("history.db") == "$XDG_DATA_HOME/serendip/history.db (default ~/.local/share)");
  CHECK(stateFileInWords("serendip.log") == "$XDG_STATE_HOME/serendip/serendip.log (default ~/.local/state)");
}
