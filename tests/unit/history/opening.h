#pragma once

#include "history/database.h"
#include "history/failure.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

namespace serendip::history {

/// Why the history `file` is not opened, or "opened".
inline std::string reasonOf(const std::filesystem::path& file) {
  try {
    Database database(file);
  } catch (const Unavailable& failure) {
    CHECK(failure.file() == file);
    return failure.what();
  }
  return "opened";
}

} // namespace serendip::history
