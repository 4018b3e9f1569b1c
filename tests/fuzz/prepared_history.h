// The history that every input meets, whatever the inputs before it have written: what is found can be repeated with
// the one file that libFuzzer keeps. It lies in memory (/dev/shm) and is put back only after an input that wrote, since
// that takes some milliseconds and a refused message some microseconds. SQLite's ":memory:" would not do: Session opens
// a file by its name, and its rollback journal is a part of what is tested.
#pragma once

#include "service/session.h"

#include <filesystem>

namespace serendip::fuzz {

class PreparedHistory {
public:
  PreparedHistory();
  ~PreparedHistory();
  PreparedHistory(const PreparedHistory&) = delete;
  PreparedHistory& operator=(const PreparedHistory&) = delete;

  /// Over the history as it was prepared: a few people, who asked and were decided on.
  service::Session& session();

private:
  void restore();

  std::filesystem::path folder_;
  std::filesystem::path file_;
  std::filesystem::path original_;
  service::Session session_;
  int changesBefore_ = 0;
};

} // namespace serendip::fuzz
