// A browser whose user has no home that can be found.
#include "cli/serve.h"

#include "built_in.h"
#include "platform/forked_child.h"
#include "platform/variable.h"
#include "registration/let_in.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstdint>
#include <string>

#include <unistd.h>

using namespace serendip;

namespace {

/// Runs `body` as a user without an account and without HOME; 4 where that cannot be had.
template <typename Body> int asNobody(Body body) {
  const Variable home("HOME", nullptr);
  const Variable data("XDG_DATA_HOME", nullptr);
  const Variable state("XDG_STATE_HOME", nullptr);
  if (seteuid(54321) != 0) {
    return 4;
  }
  const int result = body();
  return seteuid(0) == 0 ? result : 4;
}

} // namespace

TEST_CASE("a host without a home serves, and says why it remembers nothing") {
  if (geteuid() != 0) {
    return; // only root can become somebody without an account
  }
  std::array<int, 2> input{};
  std::array<int, 2> output{};
  REQUIRE((pipe(input.data()) == 0 && pipe(output.data()) == 0));
  const std::string hello = R"({"jsonrpc":"2.0","id":1,"method":"hello","params":{"protocol":1,"client":"test"}})";
  const auto length = static_cast<std::uint32_t>(hello.size());
  REQUIRE(write(input[1], &length, sizeof length) == sizeof length);
  REQUIRE(write(input[1], hello.data(), hello.size()) == static_cast<ssize_t>(hello.size()));
  close(input[1]);
  CHECK(inForkedChild([&] {
          dup2(input[0], STDIN_FILENO);
          dup2(output[1], STDOUT_FILENO);
          return asNobody([] {
            return cli::serveBrowser({wire::Caller::Kind::chromium, std::string(builtin::kChromiumOrigin)});
          });
        }) == 0);
  std::array<char, 4096> reply{};
  const auto count = read(output[0], reply.data(), reply.size());
  REQUIRE(count > 4);
  const std::string text(reply.data() + 4, static_cast<std::size_t>(count) - 4);
  CHECK(text.find(R"("open":false)") != std::string::npos);
  CHECK(text.find("set HOME and start again.") != std::string::npos);
  for (const int descriptor : {input[0], output[0], output[1]}) {
    close(descriptor);
  }
}

TEST_CASE("without a home no receipt lets anybody in") {
  if (geteuid() != 0) {
    return;
  }
  CHECK(
      inForkedChild([] {
        return asNobody([] { return registration::letIn({wire::Caller::Kind::firefox, "other@example.org"}) ? 1 : 0; });
      }) == 0);
}
