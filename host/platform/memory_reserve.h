#pragma once

#include <cstddef>

namespace serendip::platform {

/// What keeps a shortage of memory from ending the program half way: nlohmann/json allocates in its destructors, which
/// nothing can catch. The first allocation that fails is given a reserve and repeated; the second fails as usual
/// (std::bad_alloc), and a second reserve is there for what is undone on the way. One at a time, for the whole process,
/// since there is one new-handler.
class MemoryReserve {
public:
  static constexpr std::size_t kToFinish = 1024 * 1024; ///< bytes; a message's reply is below 1 MiB, a usual one 10 KiB
  static constexpr std::size_t kToUndo = 256 * 1024;

  /// Throws std::bad_alloc.
  MemoryReserve();
  ~MemoryReserve();
  MemoryReserve(const MemoryReserve&) = delete;
  MemoryReserve& operator=(const MemoryReserve&) = delete;

  /// Makes up for what was used, between two messages. What cannot be had now is had later.
  void refill() noexcept;
};

} // namespace serendip::platform
