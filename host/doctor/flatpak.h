#pragma once

#include "registration/browser.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace serendip::doctor {

/// The program that a Flatpak's starter (registration::starterText) leads to, as the receipt has it; nothing where
/// `starter` is none of ours, such as a program outside the Flatpak, which does not exist inside. Throws
/// platform::HomeUnknown.
std::optional<std::filesystem::path> programBehind(const std::filesystem::path& starter);

/// Whether this Flatpak may start programs outside its sandbox: whether it may talk to `org.freedesktop.Flatpak`, as
/// the user's overrides, the system's and its own metadata say, in this order. Throws platform::HomeUnknown.
///
/// By flatpak-metadata(5); nothing of Flatpak is run for it.
bool mayStartOutside(const std::string& application);

/// What such a file says of the right to talk to `org.freedesktop.Flatpak`; nothing where it says nothing.
std::optional<bool> outsideIn(std::string_view keyFile);

} // namespace serendip::doctor
