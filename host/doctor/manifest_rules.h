#pragma once

#include "doctor/fault.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

// What a browser makes of a manifest's text, one function and one file a browser family. Measured with Chromium 156 and
// Firefox ESR 153; tests/browser/doctor.test.mjs measures again whatever is installed.
namespace serendip::doctor {

struct Wanted {
  std::string name;   ///< of the host, which is also the file's name
  std::string caller; ///< the extension's origin with its slash, or the add-on's id
};

/// The manifest lets the caller start this program: an absolute path, as far as the text alone can tell.
struct Accepted {
  std::filesystem::path program;
};

using Ruling = std::variant<Accepted, Finding>;

Ruling chromiumRuling(std::string_view text, const Wanted&);
Ruling firefoxRuling(std::string_view text, const Wanted&);

} // namespace serendip::doctor
