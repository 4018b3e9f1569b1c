#include "doctor/handshake.h"

#include "platform/temporary_directory.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <fstream>
#include <thread>

using namespace serendip;
using namespace serendip::doctor;
namespace fs = std::filesystem;

namespace {

/// A shell script that plays a host.
fs::path script(const fs::path& folder, const std::string& body) {
  const auto path = folder / "a host's program";
  std::ofstream(path) << "#!/bin/sh\n" << body;
  fs::permissions(path, fs::perms::owner_all);
  return path;
}

/// A frame as a script can print it: its length in octal.
std::string printed(const std::string& reply) {
  const auto size = reply.size();
  const auto byte = [](std::size_t value) {
    return std::string{'\\', static_cast<char>('0' + value / 64), static_cast<char>('0' + value / 8 % 8),
                       static_cast<char>('0' + value % 8)};
  };
  return "printf '" + byte(size % 256) + byte(size / 256) + "\\000\\000'; printf '%s' '" + reply + "'\n";
}

std::variant<Answer, Finding> asked(const std::string& body, const std::vector<std::string>& arguments = {},
                                    std::chrono::milliseconds patience = std::chrono::seconds(20)) {
  const TemporaryDirectory folder;
  return shakeHands(script(folder.path(), body), arguments, patience);
}

std::string fault(const std::variant<Answer, Finding>& told) {
  return std::holds_alternative<Answer>(told) ? "answer" : std::string(word(std::get<Finding>(told).fault));
}

std::string detail(const std::variant<Answer, Finding>& told) {
  return std::get<Finding>(told).detail;
}

const std::string kGood = R"({"jsonrpc":"2.0","id":"doctor","result":{"name":"serendip","version":"0.1.0",)"
                          R"("database":{"open":false,"path":"/data/history.db","reason":"Full; make room."}}})";

} // namespace

TEST_CASE("a host that answers hello is heard out") {
  const auto told = asked(printed(kGood));
  REQUIRE(fault(told) == "answer");
  const auto& answer = std::get<Answer>(told);
  CHECK(answer.version == "0.1.0");
  CHECK_FALSE(answer.databaseOpen);
  CHECK(answer.databasePath == "/data/history.db");
  CHECK(answer.databaseReason == "Full; make room.");
}

TEST_CASE("the program gets its arguments unchanged and stands in its own folder") {
  CHECK(fault(asked(R"([ "$1" = 'it'\''s $HOME "x"' ] && [ "$2" = '' ] && [ -e "./a host's program" ] || exit 9)"
                    "\n" +
                        printed(kGood),
                    {"it's $HOME \"x\"", ""})) == "answer");
}

TEST_CASE("the program reads the whole hello before its input ends") {
  CHECK(fault(asked("head -c 4 >length; grep -q '\"method\":\"hello\"' || exit 9\n" + printed(kGood), {},
                    std::chrono::milliseconds(300))) ==
        "programSilent"); // grep waits for the end that a browser never sends
  CHECK(fault(asked("head -c 60 | grep -aq hello || exit 9\n" + printed(kGood))) == "answer");
}

TEST_CASE("a program that ends says how and why") {
  CHECK(detail(asked("exit 3\n")) == "status 3");
  CHECK(detail(asked("echo first >&2; echo 'no such library' >&2; exit 127\n")) ==
        "status 127, its last words: no such library");
  CHECK(detail(asked("kill -9 $$\n")) == "signal 9");
  CHECK(fault(asked("exec 1>&-; sleep 60\n")) == "programEnded");
}

TEST_CASE("last words are bounded and cannot steer a terminal") {
  const auto words = detail(asked("head -c 1000000 /dev/zero | tr '\\0' x >&2; printf '\\033[31m\\377' >&2; exit 1\n"));
  CHECK(words.size() < 900);
  CHECK(words.find('\x1b') == std::string::npos);
}

TEST_CASE("a silent program is ended at the deadline, with all that it has started") {
  const TemporaryDirectory folder;
  const auto program = script(folder.path(), "sleep 100 & echo $! >left; wait\n");
  CHECK(fault(shakeHands(program, {}, std::chrono::milliseconds(500))) == "programSilent");
  std::ifstream file(folder.path() / "left");
  int left = 0;
  REQUIRE(file >> left);
  const auto state = [&] {
    std::ifstream stat("/proc/" + std::to_string(left) + "/stat");
    std::string id;
    std::string name;
    std::string letter;
    stat >> id >> name >> letter;
    return letter.empty() || letter == "Z" ? "gone" : letter;
  };
  std::string seen = state();
  for (int i = 0; i < 1000 && seen != "gone"; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    seen = state();
  }
  CHECK(seen == "gone");
}

TEST_CASE("a program that talks on for ever is ended too") {
  CHECK(fault(asked("printf '\\001'; while :; do echo noise >&2; sleep 0.01; done\n", {},
                    std::chrono::milliseconds(400))) == "programSilent");
}

TEST_CASE("what is no message is told from silence") {
  CHECK(fault(asked("echo Hello, world of wonders\n")) == "programGarbled");
  CHECK(fault(asked(printed("no JSON"))) == "programGarbled");
  CHECK(fault(asked("printf '\\001\\000\\000\\000'; exit 0\n")) == "programEnded");
  CHECK(fault(asked("printf '\\011\\000\\000\\000{'; exit 0\n")) == "programGarbled");
  CHECK(fault(asked("printf '\\001\\000\\020\\000'; head -c 1048577 /dev/zero\n")) ==
        "programGarbled"); // more than a browser takes
}

TEST_CASE("another program that speaks the language is told as such") {
  for (const char* reply :
       {"[]", "{}", "null", "7", R"({"result":{"name":"keeper"}})", R"({"result":{"name":7}})",
        R"({"error":{"data":"x"}})", R"({"error":{"code":-32601}})", R"({"result":[],"error":[]})"}) {
    INFO(reply);
    CHECK(fault(asked(printed(reply))) == "programForeign");
  }
}

TEST_CASE("a refused caller is told with the program's own words") {
  const auto told =
      asked(printed(R"({"error":{"code":1,"message":"Not you; install it anew.","data":{"name":"callerRefused"}}})"));
  CHECK(fault(told) == "callerRefused");
  CHECK(detail(told) == "Not you; install it anew.");
}

TEST_CASE("fields of the wrong type are as if they were missing") {
  const auto told = asked(printed(R"({"result":{"name":"serendip","version":7,"database":"x"}})"));
  REQUIRE(fault(told) == "answer");
  CHECK(std::get<Answer>(told).version.empty());
  CHECK_FALSE(std::get<Answer>(told).databaseOpen);
}

TEST_CASE("what the system cannot start is told with its reason") {
  const TemporaryDirectory folder;
  const auto file = folder.path() / "text";
  std::ofstream(file) << "I am no program.\n";
  CHECK(fault(shakeHands(file, {}, std::chrono::seconds(1))) == "programNotStarted");
  fs::permissions(file, fs::perms::owner_all);
  const auto told = shakeHands(file, {}, std::chrono::seconds(1));
  CHECK(fault(told) == "programNotStarted");
  CHECK(detail(told) == "Exec format error");
  CHECK(fault(shakeHands(folder.path() / "nowhere", {}, std::chrono::seconds(1))) == "programNotStarted");
}
