// A disk that can lose power: a VFS that hands everything on to SQLite's own and notes what it wrote. What was written
// since a file was last synced is what a power cut may lose, sector by sector and in any order; a file that was made
// may be missing until its folder was synced, which SQLite does with the first sync of a journal.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace serendip::faults {

/// How much of what was not synced has reached the disk when power fails.
enum class Reached { nothing, everything, journalOnly, databaseOnly, someSectors };

class RecordingDisk {
public:
  /// Everything of `folder` that SQLite opens from now on by the default VFS is recorded. One at a time.
  explicit RecordingDisk(std::filesystem::path folder);
  ~RecordingDisk();
  RecordingDisk(const RecordingDisk&) = delete;
  RecordingDisk& operator=(const RecordingDisk&) = delete;

  /// Called before each sync takes hold.
  void beforeSync(std::function<void()> hook) { hook_ = std::move(hook); }

  /// What a machine without power would find, into `target`, which must be empty.
  void cutPower(Reached, std::mt19937& chance, const std::filesystem::path& target) const;

  /// A disk that says it has written and has not, to see whether a test would notice.
  void ignoreSyncs() { lies_ = true; }

  std::size_t syncs() const { return syncs_; }

  // For the VFS.
  bool records(const std::string& file) const;
  void made(const std::string& file);
  void wrote(const std::string& file, std::int64_t offset, std::string bytes);
  void truncated(const std::string& file, std::int64_t size);
  void synced(const std::string& file);
  void removed(const std::string& file, bool folderSynced);

private:
  struct Change {
    std::int64_t offset;
    std::optional<std::string> bytes; ///< none: the file ends at `offset`
  };

  struct File {
    bool onDisk = false; ///< its name is
    bool there = true;   ///< not removed since
    std::string bytes;
    std::vector<Change> waiting;
  };

  static void apply(std::string& bytes, const Change&);
  static std::string some(const File&, std::mt19937& chance);

  std::filesystem::path folder_;
  std::map<std::string, File> files_;
  std::function<void()> hook_;
  std::size_t syncs_ = 0;
  bool lies_ = false;
};

} // namespace serendip::faults
