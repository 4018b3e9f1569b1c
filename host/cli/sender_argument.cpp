#include "cli/sender_argument.h"

#include "cli/person_words.h"
#include "shapes/request_fields.h"
#include "wire/error.h"

namespace serendip::cli {

std::optional<SenderKey> senderArgument(const std::string& text) {
  const auto named = personNamed({text});
  if (named.is_null()) {
    return std::nullopt;
  }
  try {
    return shapes::senderKey({named, "sender"});
  } catch (const wire::Error&) {
    return std::nullopt;
  }
}

} // namespace serendip::cli
