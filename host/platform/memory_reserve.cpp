#include "platform/memory_reserve.h"

#include <cstdlib>
#include <new>

namespace serendip::platform {
namespace {

// A new-handler takes no arguments, so this is the one place in the program that has to be reached without any.
constinit void* toFinish = nullptr;
constinit void* toUndo = nullptr;

void release(void*& reserve) {
  std::free(reserve);
  reserve = nullptr;
}

void onShortage() {
  if (toFinish != nullptr) {
    release(toFinish);
    return; // and the allocation is tried again
  }
  release(toUndo);
  throw std::bad_alloc();
}

} // namespace

MemoryReserve::MemoryReserve() {
  refill();
  if (toFinish == nullptr || toUndo == nullptr) {
    throw std::bad_alloc();
  }
  std::set_new_handler(onShortage);
}

MemoryReserve::~MemoryReserve() {
  std::set_new_handler(nullptr);
  release(toFinish);
  release(toUndo);
}

void MemoryReserve::refill() noexcept {
  if (toFinish == nullptr) {
    toFinish = std::malloc(kToFinish);
  }
  if (toUndo == nullptr) {
    toUndo = std::malloc(kToUndo);
  }
}

} // namespace serendip::platform
