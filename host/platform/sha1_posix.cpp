#include "platform/sha1.h"

#include <nettle/sha1.h>

namespace serendip::platform {

std::array<std::uint8_t, 20> sha1(std::string_view bytes) {
  sha1_ctx context{};
  sha1_init(&context);
  sha1_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, 20> digest{};
  sha1_digest(&context, digest.size(), digest.data());
  return digest;
}

} // namespace serendip::platform
