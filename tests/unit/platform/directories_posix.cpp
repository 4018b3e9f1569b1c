#include "platform/directories.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <optional>
#include <string>

#include <pwd.h>
#include <unistd.h>

using namespace serendip::platform;

namespace {

/// An environment variable for the time of a test.
class Variable {
public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name)) {
      old_ = old;
    }
    set(value);
  }

  ~Variable() { set(old_ ? old_->c_str() : nullptr); }

  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

private:
  void set(const char* value) {
    if (value != nullptr) {
      setenv(name_, value, 1);
    } else {
      unsetenv(name_);
    }
  }

  const char* name_;
  std::optional<std::string> old_;
};

} // namespace

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
