#pragma once

#include "domain/request.h"
#include "service/fields.h"

namespace serendip::service {

/// The shape `sender` of PROTOCOL.md, section 4.
SenderKey senderKey(const Field&);

/// The shape `request` of PROTOCOL.md, section 4.
Request request(const Field&);

} // namespace serendip::service
