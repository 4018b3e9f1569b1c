// The weights lie in the program as they lie in the tree: no start reads a file, and only what is looked at comes into
// memory.
#include "advice/kinds/kind_weights.h"

#ifdef _WIN32
#define SERENDIP_READ_ONLY ".section .rdata,\"dr\"\n"
#define SERENDIP_END ".text\n"
#else
#define SERENDIP_READ_ONLY ".pushsection .rodata,\"a\"\n"
#define SERENDIP_END ".popsection\n"
#endif

// NOLINTBEGIN(hicpp-no-assembler)
__asm__(SERENDIP_READ_ONLY ".balign 64\n"
                           ".global serendip_kind_weights\n"
                           "serendip_kind_weights:\n"
                           ".incbin \"" SERENDIP_KIND_WEIGHTS "\"\n"
                           ".global serendip_kind_weights_end\n"
                           "serendip_kind_weights_end:\n" SERENDIP_END);
// NOLINTEND(hicpp-no-assembler)

extern "C" {
extern const std::byte serendip_kind_weights[];     // NOLINT(*-avoid-c-arrays)
extern const std::byte serendip_kind_weights_end[]; // NOLINT(*-avoid-c-arrays)
}

namespace serendip::advice {

const KindWeights& builtInKindWeights() {
  static const KindWeights weights(
      std::span(serendip_kind_weights, static_cast<std::size_t>(serendip_kind_weights_end - serendip_kind_weights)));
  return weights;
}

} // namespace serendip::advice
