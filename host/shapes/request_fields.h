#pragma once

#include "domain/request.h"
#include "shapes/fields.h"

namespace serendip::shapes {

/// The shape `sender` of PROTOCOL.md, section 4.
SenderKey senderKey(const Field&);

/// The shape `request` of PROTOCOL.md, section 4.
Request request(const Field&);

/// The same among the fields of something greater, whose other fields are the caller's.
Request requestAmong(const Fields&);

/// These shapes again: what is unknown is left out, where a reply says null, so that they can be asked about as they
/// are.
nlohmann::json senderJson(const SenderKey&);
nlohmann::json json(const Request&);

} // namespace serendip::shapes
