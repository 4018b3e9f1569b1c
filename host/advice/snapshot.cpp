// Little-endian numbers one after the other, behind a version and before a checksum:
// everything of Learnt in the order of its declaration, the taught places each with its number.
#include "advice/snapshot.h"

#include "advice/text_features.h"

#include <bit>
#include <cmath>
#include <concepts>
#include <limits>

namespace serendip::advice {
namespace {

constexpr std::uint64_t kVersion = 0x31304C4E52455300U; // changes whenever the same lessons would teach otherwise

template <class Number> struct BitsOf { using type = Number; };

template <> struct BitsOf<double> { using type = std::uint64_t; };

template <> struct BitsOf<float> { using type = std::uint32_t; };

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = 0xCBF29CE484222325U; // FNV-1a
  for (const char c : bytes) {
    sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return sum;
}

class Writer {
public:
  template <class Number> void operator()(const Number& number) {
    using Bits = typename BitsOf<Number>::type;
    const auto bits = std::bit_cast<Bits>(number);
    for (std::size_t i = 0; i < sizeof(Bits); ++i) {
      bytes_ += static_cast<char>((bits >> (8 * i)) & 0xFFU);
    }
  }

  std::string take() { return std::move(bytes_); }

  std::string_view bytes() const { return bytes_; }

private:
  std::string bytes_;
};

class Reader {
public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <class Number> void operator()(Number& number) {
    using Bits = typename BitsOf<Number>::type;
    if (rest_.size() < sizeof(Bits)) {
      throw SnapshotError("is cut off");
    }
    Bits bits = 0;
    for (std::size_t i = 0; i < sizeof(Bits); ++i) {
      bits = static_cast<Bits>(bits |
                               static_cast<Bits>(static_cast<Bits>(static_cast<unsigned char>(rest_[i])) << (8 * i)));
    }
    rest_.remove_prefix(sizeof(Bits));
    number = std::bit_cast<Number>(bits);
    if constexpr (std::floating_point<Number>) {
      if (!std::isfinite(number)) {
        throw SnapshotError("holds what is not a number");
      }
    }
  }

  bool atEnd() const { return rest_.empty(); }

private:
  std::string_view rest_;
};

void eachOf(auto& contribution, auto&& visit) {
  for (const auto head : kEachHead) {
    visit(contribution.*head);
  }
}

void eachOfNumbers(auto& numbers, auto&& visit) {
  eachOf(numbers.value, visit);
  eachOf(numbers.squares, visit);
}

/// Everything of fixed size but the running score, which keeps its numbers to itself.
void eachFixed(auto& learnt, auto&& visit) {
  visit(learnt.lessons);
  eachOfNumbers(learnt.start, visit);
  for (auto& cue : learnt.cues) {
    eachOfNumbers(cue, visit);
  }
  eachOfNumbers(learnt.slope, visit);
  eachOfNumbers(learnt.offset, visit);
  eachOf(learnt.rates.happened, visit);
  eachOf(learnt.rates.taught, visit);
  visit(learnt.attention.objections);
  visit(learnt.attention.expected);
}

void eachOfPlace(auto& place, auto&& visit) {
  for (std::size_t head = 0; head < kHeads; ++head) {
    visit(place.value[head]);
    visit(place.squares[head]);
  }
}

bool taught(const LearntPlace& place) {
  return place.squares[0] > 0 || place.squares[1] > 0 || place.squares[2] > 0;
}

void writePlaces(const std::vector<LearntPlace>& places, Writer& write) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (taught(places[i])) {
      write(static_cast<std::uint16_t>(i));
      eachOfPlace(places[i], write);
    }
  }
}

RunningScore readScore(Reader& read) {
  std::array<RunningScore::Entry, RunningScore::kWindow> entries;
  for (auto& entry : entries) {
    read(entry.model);
    read(entry.usual);
  }
  std::uint64_t count = 0;
  read(count);
  return RunningScore::from(entries, count);
}

} // namespace

std::string saveSnapshot(const Learnt& learnt, std::uint64_t fingerprint) {
  Writer write;
  write(kVersion);
  write(fingerprint);
  eachFixed(learnt, write);
  for (const auto& entry : learnt.score.entries()) {
    write(entry.model);
    write(entry.usual);
  }
  write(learnt.score.count());
  writePlaces(learnt.places, write);
  write(checksum(write.bytes()));
  return write.take();
}

Learnt loadSnapshot(std::string_view bytes, std::uint64_t fingerprint) {
  constexpr auto kChecksum = sizeof(std::uint64_t);
  const auto body = bytes.substr(0, bytes.size() - std::min(bytes.size(), kChecksum));
  Reader read{body};
  std::uint64_t version = 0;
  std::uint64_t beside = 0;
  read(version);
  read(beside);
  if (version != kVersion || beside != fingerprint) {
    throw SnapshotError("was made by another version or beside another prior");
  }
  std::uint64_t sum = 0;
  Reader{bytes.substr(body.size())}(sum);
  if (sum != checksum(body)) {
    throw SnapshotError("is damaged");
  }
  Learnt learnt;
  eachFixed(learnt, read);
  learnt.score = readScore(read);
  while (!read.atEnd()) {
    std::uint16_t place = 0;
    read(place);
    learnt.places.resize(kBuckets);
    eachOfPlace(learnt.places[place], read);
  }
  return learnt;
}

} // namespace serendip::advice
