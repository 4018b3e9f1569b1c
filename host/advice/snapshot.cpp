// Little-endian numbers one after the other, behind a version: everything of Learnt in the order of its declaration.
#include "advice/snapshot.h"

#include "advice/byte_stream.h"

namespace serendip::advice {
namespace {

constexpr std::uint64_t kVersion = 0x35304C4E52455300U; // changes whenever the same lessons would teach otherwise

void eachNumber(auto& learnt, auto&& visit) {
  visit(learnt.lessons);
  for (auto* counts : {&learnt.withNote, &learnt.withoutNote}) {
    for (auto& followed : *counts) {
      visit(followed.exchange);
      visit(followed.silence);
      visit(followed.pitch);
      visit(followed.unwelcome);
    }
  }
  for (auto& decisions : learnt.decisions) {
    visit(decisions.ignored);
    visit(decisions.count);
  }
}

} // namespace

std::string saveSnapshot(const Learnt& learnt, std::uint64_t fingerprint) {
  ByteWriter write;
  write(kVersion);
  write(fingerprint);
  eachNumber(learnt, write);
  return write.take();
}

Learnt loadSnapshot(std::string_view bytes, std::uint64_t fingerprint) {
  ByteReader read{bytes};
  std::uint64_t version = 0;
  std::uint64_t beside = 0;
  read(version);
  read(beside);
  if (version != kVersion || beside != fingerprint) {
    throw SnapshotError("was made by another version or beside another prior");
  }
  Learnt learnt;
  eachNumber(learnt, read);
  if (!read.atEnd()) {
    throw SnapshotError("is damaged");
  }
  return learnt;
}

} // namespace serendip::advice
