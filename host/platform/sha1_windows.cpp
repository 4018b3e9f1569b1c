#include "platform/sha1.h"

#include <string>
#include <system_error>

#include <windows.h>

#include <bcrypt.h>

namespace serendip::platform {

std::array<std::uint8_t, 20> sha1(std::string_view bytes) {
  BCRYPT_ALG_HANDLE algorithm = nullptr;
  std::array<std::uint8_t, 20> digest{};
  std::string copy(bytes); // BCryptHash takes no const
  NTSTATUS status = BCryptOpenAlgorithmProvider(&algorithm, BCRYPT_SHA1_ALGORITHM, nullptr, 0);
  if (status == 0) {
    status = BCryptHash(algorithm, nullptr, 0, reinterpret_cast<PUCHAR>(copy.data()), static_cast<ULONG>(copy.size()),
                        digest.data(), static_cast<ULONG>(digest.size()));
    BCryptCloseAlgorithmProvider(algorithm, 0);
  }
  if (status != 0) {
    throw std::system_error(status, std::system_category(), "Windows computes no SHA-1");
  }
  return digest;
}

} // namespace serendip::platform
