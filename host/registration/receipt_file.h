#pragma once

#include "registration/receipt.h"
#include "registration/scope.h"

namespace serendip::registration {

/// Puts the receipt where Scope::receipt() says, or removes it there when nothing is registered any more. Its folder
/// must be there; a user's own must be private, as the history lies in it too. Throws platform::FileNotWritten and
/// platform::DirectoryRefused.
void keepReceipt(const Receipt&, const Scope&);

} // namespace serendip::registration
