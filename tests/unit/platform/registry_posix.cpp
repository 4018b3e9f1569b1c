#include "platform/registry.h"

#include <catch2/catch.hpp>

using namespace serendip::platform;

TEST_CASE("without a registry nothing is found in it, and writing to it is refused by the key's name") {
  CHECK_FALSE(registryValue("Software\\Serendip"));
  CHECK_FALSE(registryKeyExists("Software\\Serendip"));
  CHECK_THROWS_WITH(setRegistryValue("Software\\Serendip", "x"),
                    Catch::Contains("Software\\Serendip cannot be written"));
  CHECK_NOTHROW(removeRegistryKey("Software\\Serendip"));
  CHECK_FALSE(registryKeyExists("Software\\Serendip"));
}
