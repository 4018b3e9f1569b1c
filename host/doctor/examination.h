#pragma once

#include "doctor/fault.h"
#include "doctor/handshake.h"
#include "registration/browser.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace serendip::doctor {

/// What was found out about one browser.
struct Examination {
  const registration::Browser* browser; ///< in the table, never null
  std::filesystem::path manifest;       ///< that it goes by or stumbles over; empty where there is none
  std::filesystem::path program;        ///< that it would start; empty where it would start none
  std::optional<Answer> answer;         ///< where the program gave one
  std::optional<Finding> finding;       ///< the first fault; nothing: all is fine
  std::string browserSays;              ///< what the browser calls it, empty where it says nothing
};

/// Where a browser looks for the manifest of the host, in its order. On Windows its registry says so. Throws
/// platform::HomeUnknown.
std::vector<std::filesystem::path> manifestFiles(const registration::Place&);

/// Goes the way of a browser that there is on this system: finds its manifest, judges it, starts the program with the
/// browser's arguments and says hello. Nothing is started that the browser would not start. Throws
/// platform::HomeUnknown.
Examination examine(const registration::Browser&, std::chrono::milliseconds patience);

} // namespace serendip::doctor
