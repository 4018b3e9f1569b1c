#include "platform/memory_reserve.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <new>

using serendip::platform::MemoryReserve;

namespace {

/// More than there can be, so that it fails and the reserve is asked.
void takeTooMuch() {
  const volatile std::size_t tooMuch = PTRDIFF_MAX / 2;
  ::operator delete(::operator new(tooMuch));
}

} // namespace

TEST_CASE("where memory lacks even with the reserve it is an error each time, and without a reserve as ever") {
  {
    MemoryReserve reserve;
    for (int shortage = 0; shortage < 3; ++shortage) {
      CHECK(std::get_new_handler() != nullptr);
      CHECK_THROWS_AS(takeTooMuch(), std::bad_alloc);
      if (shortage == 1) {
        reserve.refill();
      }
    }
  }
  CHECK(std::get_new_handler() == nullptr);
  CHECK_THROWS_AS(takeTooMuch(), std::bad_alloc);
}
