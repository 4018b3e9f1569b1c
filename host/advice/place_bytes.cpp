#include "advice/place_bytes.h"

#include "advice/contribution.h"

#include <bit>
#include <cstdint>

namespace serendip::advice {
namespace {

constexpr unsigned kShort = 8;
constexpr unsigned kDistanceShift = 4;
constexpr std::size_t kFarDistance = 16;
constexpr unsigned kLowerHalf = 16; // bits

bool isShort(float number) {
  return (std::bit_cast<std::uint32_t>(number) & 0xFFFFU) == 0;
}

/// A head that was never taught is zero in both, so that its bit is enough.
unsigned taughtHeads(const LearntPlace& place) {
  unsigned heads = 0;
  for (unsigned head = 0; head < kHeads; ++head) {
    const bool taught = place.squares[head] != 0 || std::bit_cast<std::uint32_t>(place.value[head]) != 0;
    heads |= taught ? 1U << head : 0U;
  }
  return heads;
}

unsigned shortMark(const LearntPlace& place) {
  for (std::size_t head = 0; head < kHeads; ++head) {
    if (!isShort(place.value[head]) || !isShort(place.squares[head])) {
      return 0;
    }
  }
  return kShort;
}

void writeNumber(float number, bool shortened, ByteWriter& write) {
  if (shortened) {
    write(static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(number) >> kLowerHalf));
  } else {
    write(number);
  }
}

float readNumber(bool shortened, ByteReader& read) {
  float number = 0;
  if (!shortened) {
    read(number);
    return number;
  }
  std::uint16_t upper = 0;
  read(upper);
  number = std::bit_cast<float>(static_cast<std::uint32_t>(upper) << kLowerHalf);
  if (!std::isfinite(number)) {
    throw SnapshotError("holds what is not a number");
  }
  return number;
}

} // namespace

void writePlaces(const TaughtPlaces& places, ByteWriter& write) {
  std::size_t next = 0; // the place behind the one written last
  places.each([&](std::size_t i, const LearntPlace& place) {
    const auto heads = taughtHeads(place);
    if (heads == 0) {
      return;
    }
    const auto distance = i - next + 1;
    const auto mark = shortMark(place);
    const auto near = distance < kFarDistance ? static_cast<unsigned>(distance) : 0U;
    write(static_cast<std::uint8_t>(heads | mark | (near << kDistanceShift)));
    if (near == 0) {
      write(static_cast<std::uint16_t>(distance - 1));
    }
    for (unsigned head = 0; head < kHeads; ++head) {
      if ((heads & (1U << head)) != 0) {
        writeNumber(place.value[head], mark != 0, write);
        writeNumber(place.squares[head], mark != 0, write);
      }
    }
    next = i + 1;
  });
}

TaughtPlaces readPlaces(ByteReader& read, std::size_t count) {
  TaughtPlaces places(count);
  std::size_t next = 0;
  while (!read.atEnd()) {
    std::uint8_t begin = 0;
    read(begin);
    std::size_t distance = begin >> kDistanceShift;
    if (distance == 0) {
      std::uint16_t far = 0;
      read(far);
      distance = std::size_t{far} + 1;
    }
    next += distance;
    if (next > count) {
      throw SnapshotError("speaks of a place that does not exist");
    }
    auto& place = places.teach(next - 1);
    for (unsigned head = 0; head < kHeads; ++head) {
      if ((begin & (1U << head)) != 0) {
        place.value[head] = readNumber((begin & kShort) != 0, read);
        place.squares[head] = readNumber((begin & kShort) != 0, read);
      }
    }
  }
  return places;
}

} // namespace serendip::advice
