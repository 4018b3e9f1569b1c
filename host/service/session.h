#pragma once

#include "history/database.h"
#include "wire/caller.h"

#include <filesystem>
#include <optional>

namespace serendip::service {

/// What the methods of one run share. The database is opened at its first use and tried again as long as it cannot be
/// opened, so that a host whose disk was full or locked recovers without a restart.
class Session {
public:
  Session(wire::Caller caller, std::filesystem::path file) : caller_(std::move(caller)), file_(std::move(file)) {}

  const wire::Caller& caller() const { return caller_; }

  const std::filesystem::path& file() const { return file_; }

  /// Throws history::Unavailable.
  history::Database& database();

  /// So that the next use opens it anew. References to it end here.
  void closeDatabase() { database_.reset(); }

private:
  wire::Caller caller_;
  std::filesystem::path file_;
  std::optional<history::Database> database_;
};

} // namespace serendip::service
