#pragma once

#include "doctor/manifest_rules.h"
#include "platform/program_file.h"
#include "registration/browser.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace serendip::doctor {

/// What is at a path: platform::programFile, or a test's own idea of a disk.
using FileFacts = std::function<platform::ProgramFile(const std::filesystem::path&)>;

/// Why a browser does not start what is there; nothing where it does.
std::optional<Fault> faultOf(platform::ProgramFile);

/// What a browser of this family makes of a manifest and of the program it names, short of starting it. `folder` is the
/// manifest's, by which a relative path counts where one may stand.
Ruling judge(registration::Family, std::string_view manifest, const Wanted&, const std::filesystem::path& folder,
             const FileFacts&);

/// What a browser of this family calls a fault, where a user or the extension gets to see it; empty where it gives no
/// reason or where it notices nothing.
std::string browserWording(registration::Family, const Finding&, std::string_view hostName);

} // namespace serendip::doctor
