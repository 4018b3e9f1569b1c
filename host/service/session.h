#pragma once

#include "history/database.h"
#include "wire/caller.h"

#include <filesystem>
#include <optional>
#include <string>

namespace serendip::service {

/// What the methods of one run share. The database is opened at its first use and tried again as long as it cannot be
/// opened, so that a host whose disk was full or locked recovers without a restart.
class Session {
public:
  Session(wire::Caller caller, std::filesystem::path file) : caller_(std::move(caller)), file_(std::move(file)) {}

  /// For a user without a home: there is no place for a history, and every use of it says `reason`.
  static Session withoutFile(wire::Caller caller, std::string reason);

  const wire::Caller& caller() const { return caller_; }

  const std::filesystem::path& file() const { return file_; }

  /// Throws history::Unavailable.
  history::Database& database();

  /// So that the next use opens it anew. References to it end here.
  void closeDatabase() { database_.reset(); }

private:
  wire::Caller caller_;
  std::filesystem::path file_;
  std::string whyNoFile_;
  std::optional<history::Database> database_;
};

} // namespace serendip::service
