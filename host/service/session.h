#pragma once

#include "history/database.h"
#include "ledger/replay.h"
#include "service/archive_upload.h"
#include "service/learning.h"
#include "service/prior_files.h"
#include "service/retention_sweep.h"
#include "wire/caller.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace serendip::service {

/// What the methods of one run share. The database is opened at its first use and tried again as long as it cannot be
/// opened, so that a host whose disk was full or locked recovers without a restart.
class Session {
public:
  Session(wire::Caller caller, std::filesystem::path file, std::function<Instant()> clock = &Instant::now);

  /// For a user without a home: there is no place for a history, and every use of it says `reason`.
  static Session withoutFile(wire::Caller caller, std::string reason);

  const wire::Caller& caller() const { return caller_; }

  const std::filesystem::path& file() const { return file_; }

  /// Throws history::Unavailable.
  history::Database& database();

  /// What was learnt by now. Valid until the next call of any method. Throws history::Unavailable.
  const advice::Model& model();

  /// What the user put into `prior` beside the history, as it was when first needed.
  const PriorFiles& priorFiles() { return prior_->files(); }

  /// To be called after a write: what the user chose to keep no longer goes bit by bit. Never throws: the write is
  /// done, and what could not be forgotten now is forgotten after a later one.
  void afterWrite() noexcept;

  /// Kept from one page to the next.
  ledger::Replay& replay() { return *replay_; }

  /// The archive that the browser is sending, if any; one at a time.
  std::unique_ptr<ArchiveUpload>& archive() { return archive_; }

  Instant now() const { return clock_(); }

  /// So that the next use opens it anew. References to it end here, and what was learnt from it.
  void closeDatabase();

private:
  wire::Caller caller_;
  std::filesystem::path file_;
  std::string whyNoFile_;
  std::function<Instant()> clock_;
  std::shared_ptr<PriorFolder> prior_;     // for `learning_` as well
  std::unique_ptr<Learning> learning_;     // where the database's hook finds it, wherever the session is moved
  std::unique_ptr<ledger::Replay> replay_; // likewise
  RetentionSweep sweep_;
  std::optional<history::Database> database_;
  std::unique_ptr<ArchiveUpload> archive_;
};

} // namespace serendip::service
