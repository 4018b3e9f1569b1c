// Whom an address names: nobody, or somebody whom the protocol can name too (PROTOCOL.md, section 4), and whose own
// address leads to the same person again.
#include "archive/profile_address.h"
#include "claim.h"
#include "shapes/request_fields.h"

#include <string>

namespace {

std::string addressOf(const std::string& segment) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string address = "https://www.linkedin.com/in/";
  for (const char c : segment) {
    const auto byte = static_cast<unsigned char>(c);
    address += {'%', kDigits[byte / 16U], kDigits[byte % 16U]};
  }
  return address;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace serendip;
  const auto person = archive::readProfileAddress(fuzz::textOf(data, size));
  if (!person) {
    return 0;
  }
  fuzz::claim(person->slug.has_value() != person->memberId.has_value(), "an address names a slug or a member id");
  const auto again = archive::readProfileAddress(addressOf(person->slug ? *person->slug : *person->memberId));
  fuzz::claim(again == person, "a person's own address names the same person");
  nlohmann::json sender = nlohmann::json::object();
  sender[person->slug ? "slug" : "memberId"] = person->slug ? *person->slug : *person->memberId;
  try {
    shapes::senderKey({sender, "sender"});
  } catch (const std::exception& refused) {
    fuzz::claim(false, std::string("the protocol can name whom an address names: ") + refused.what());
  }
  return 0;
}
