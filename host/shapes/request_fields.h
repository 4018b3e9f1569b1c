#pragma once

#include "domain/request.h"
#include "shapes/fields.h"

namespace serendip::shapes {

/// The shape `sender` of PROTOCOL.md, section 4.
SenderKey senderKey(const Field&);

/// The shape `request` of PROTOCOL.md, section 4.
Request request(const Field&);

} // namespace serendip::shapes
