#include "advice/kinds/kind_weights.h"

#include <bit>
#include <cstring>
#include <string>

namespace serendip::advice {
namespace {

constexpr std::string_view kMagic = "srdkind1";

static_assert(std::endian::native == std::endian::little, "the weights are read where they lie");

template <class Number> Number numberAt(std::span<const std::byte> file, std::size_t place) {
  Number number{};
  std::memcpy(&number, file.subspan(place, sizeof number).data(), sizeof number);
  return number;
}

} // namespace

KindWeights::KindWeights(std::span<const std::byte> file) {
  if (file.size() < kHeaderBytes || std::memcmp(file.data(), kMagic.data(), kMagic.size()) != 0) {
    throw KindWeightsError("These are no weights of kinds; make them again with train-kinds.");
  }
  buckets_ = numberAt<std::uint32_t>(file, 8);
  if (buckets_ == 0 || file.size() != kHeaderBytes + buckets_ * kBucketBytes) {
    throw KindWeightsError("The weights of kinds have " + std::to_string(file.size()) +
                           " bytes and not what they say; make them again with train-kinds.");
  }
  scale_ = numberAt<float>(file, 12);
  temperatures_ = {numberAt<float>(file, 16), numberAt<float>(file, 20)};
  leastKnownShares_ = {numberAt<float>(file, 24), numberAt<float>(file, 28)};
  for (std::size_t field = 0; field < biases_.size(); ++field) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      biases_.at(field).at(kind) = numberAt<float>(file, 32 + 4 * (field * kKinds + kind));
      shares_.at(field).at(kind) = numberAt<float>(file, 144 + 4 * (field * kKinds + kind));
    }
  }
  rows_ = file.subspan(kHeaderBytes).data();
}

} // namespace serendip::advice
