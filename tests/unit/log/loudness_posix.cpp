#include "log/log.h"

#include "platform/variable.h"

#include <catch2/catch.hpp>

using namespace serendip;

TEST_CASE("only the word debug makes the log louder") {
  for (const char* other : {static_cast<const char*>(nullptr), "", "DEBUG", "1", "debugging"}) {
    const Variable wish("SERENDIP_LOG", other);
    CHECK(loudnessFromEnvironment() == Log::Loudness::normal);
  }
  const Variable wish("SERENDIP_LOG", "debug");
  CHECK(loudnessFromEnvironment() == Log::Loudness::loudest);
}
