// What training left: for each feature that tells anything fourteen small numbers, in one file that is read where it
// lies.
//
//   bytes 0–7     "srdkind1"
//   8–11          how many buckets, 32 bits, little endian like all that follows
//   12–15         what a weight of 1 is worth, a float
//   16–23         the temperature of notes and of headlines, floats: logits are divided by it, so that 0.8 means eight
//   in ten 24–31         the least share of known words and pieces in a text of a language that was trained, in notes
//   and in
//                 headlines, floats
//   32–143        what each kind begins with, in notes and in headlines, 2 × 14 floats
//   144–255       how much each kind counted in training, in notes and in headlines, 2 × 14 floats that add up to 2
//   then          the buckets of four rows each: 14 signed bytes, one a kind, and 16 bits of the feature's hash, 0 for
//   none
//
// A bucket is a line of the processor's cache: a feature costs one access, and one that training did not keep is known
// as such but for one in 16,000. Pruning to what fits was measured against hashing everything into as many bytes
// (tests/bench/ADVICE.md).
#pragma once

#include "advice/kinds/kind.h"
#include "advice/kinds/kind_features.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>

namespace serendip::advice {

/// The file is not one of weights. Says what is wrong with it.
class KindWeightsError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

class KindWeights {
public:
  static constexpr std::size_t kHeaderBytes = 256;
  static constexpr std::size_t kRowBytes = 16;
  static constexpr std::size_t kRowsInBucket = 4;
  static constexpr std::size_t kBucketBytes = kRowBytes * kRowsInBucket;

  /// Keeps the view: `file` must live as long. Throws KindWeightsError.
  explicit KindWeights(std::span<const std::byte> file);

  /// Fourteen weights of the feature; null where training did not keep it.
  const std::int8_t* find(std::uint64_t hash) const {
    const auto bucket = bucketOf(hash, buckets_);
    const auto wanted = fingerprint(hash);
    const std::byte* row = rows_ + bucket * kBucketBytes;
    for (std::size_t i = 0; i < kRowsInBucket; ++i, row += kRowBytes) {
      const auto held = static_cast<std::uint16_t>(std::to_integer<unsigned>(row[kKinds]) |
                                                   (std::to_integer<unsigned>(row[kKinds + 1]) << 8U));
      if (held == wanted) {
        // Signed bytes, as training wrote them.
        return reinterpret_cast<const std::int8_t*>(row); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
      }
    }
    return nullptr;
  }

  static std::size_t bucketOf(std::uint64_t hash, std::uint32_t buckets) {
    return static_cast<std::size_t>(((hash >> 32U) * buckets) >> 32U);
  }

  /// Never 0.
  static std::uint16_t fingerprint(std::uint64_t hash) {
    const auto bits = static_cast<std::uint16_t>(hash & 0xffffU);
    return bits == 0 ? std::uint16_t{1} : bits;
  }

  double scale() const { return scale_; }

  double temperature(Field field) const { return temperatures_.at(static_cast<std::size_t>(field)); }

  double leastKnownShare(Field field) const { return leastKnownShares_.at(static_cast<std::size_t>(field)); }

  const PerKind& bias(Field field) const { return biases_.at(static_cast<std::size_t>(field)); }

  /// How much each kind counted in training.
  const PerKind& share(Field field) const { return shares_.at(static_cast<std::size_t>(field)); }

private:
  const std::byte* rows_ = nullptr;
  std::uint32_t buckets_ = 0;
  double scale_ = 0;
  std::array<double, 2> temperatures_{};
  std::array<double, 2> leastKnownShares_{};
  std::array<PerKind, 2> biases_{};
  std::array<PerKind, 2> shares_{};
};

/// Those that the program carries.
const KindWeights& builtInKindWeights();

} // namespace serendip::advice
