// Little-endian numbers one after the other, behind a version and before a checksum: everything of Learnt in the order
// of its declaration, then the taught places (place_bytes.h).
#include "advice/snapshot.h"

#include "advice/byte_stream.h"
#include "advice/place_bytes.h"
#include "advice/text_features.h"

#include <algorithm>

namespace serendip::advice {
namespace {

constexpr std::uint64_t kVersion = 0x34304C4E52455300U; // changes whenever the same lessons would teach otherwise

/// FNV-1a over eight bytes at a time: a state of 200 KB is checked in 0.03 ms.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = 0xCBF29CE484222325U;
  for (; bytes.size() >= sizeof sum; bytes.remove_prefix(sizeof sum)) {
    std::uint64_t word = 0;
    ByteReader{bytes}(word);
    sum = (sum ^ word) * 0x100000001B3U;
    sum ^= sum >> 32U;
  }
  for (const char c : bytes) {
    sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return sum;
}

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

RunningScore readScore(ByteReader& read) {
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
  ByteWriter write;
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
  ByteReader read{body};
  std::uint64_t version = 0;
  std::uint64_t beside = 0;
  read(version);
  read(beside);
  if (version != kVersion || beside != fingerprint) {
    throw SnapshotError("was made by another version or beside another prior");
  }
  std::uint64_t sum = 0;
  ByteReader{bytes.substr(body.size())}(sum);
  if (sum != checksum(body)) {
    throw SnapshotError("is damaged");
  }
  Learnt learnt;
  eachFixed(learnt, read);
  learnt.score = readScore(read);
  learnt.places = readPlaces(read, kBuckets);
  return learnt;
}

} // namespace serendip::advice
