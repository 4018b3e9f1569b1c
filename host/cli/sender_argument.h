#pragma once

#include "domain/request.h"

#include <optional>
#include <string>

namespace serendip::cli {

/// Whom a person means: a slug, a member id ("ACoAA…"), or the address of a profile as the browser shows it. Nothing
/// for what can be none of these.
std::optional<SenderKey> senderArgument(const std::string& text);

} // namespace serendip::cli
