#include "recording_disk.h"

#include "recording_vfs.h"

#include <algorithm>
#include <fstream>

namespace serendip::faults {
namespace {

constexpr std::int64_t kSector = 512; // the least that a disk writes as one

bool isJournal(const std::string& file) {
  return file.ends_with("-journal");
}

} // namespace

RecordingDisk::RecordingDisk(std::filesystem::path folder) : folder_(std::move(folder)) {
  recordInto(this);
}

RecordingDisk::~RecordingDisk() {
  recordInto(nullptr);
}

bool RecordingDisk::records(const std::string& file) const {
  return std::filesystem::path(file).parent_path() == folder_;
}

void RecordingDisk::made(const std::string& file) {
  files_[file].there = true;
}

void RecordingDisk::wrote(const std::string& file, std::int64_t offset, std::string bytes) {
  files_[file].waiting.push_back({offset, std::move(bytes)});
}

void RecordingDisk::truncated(const std::string& file, std::int64_t size) {
  files_[file].waiting.push_back({size, std::nullopt});
}

void RecordingDisk::synced(const std::string& file) {
  ++syncs_;
  if (hook_) {
    hook_();
  }
  if (lies_) {
    return;
  }
  auto& synced = files_[file];
  for (const Change& change : synced.waiting) {
    apply(synced.bytes, change);
  }
  synced.waiting.clear();
  if (isJournal(file)) {
    for (auto& [name, each] : files_) {
      each.onDisk = each.there;
    }
  }
}

void RecordingDisk::removed(const std::string& file, bool folderSynced) {
  auto& gone = files_[file];
  gone.there = false;
  gone.onDisk = gone.onDisk && !folderSynced;
}

void RecordingDisk::apply(std::string& bytes, const Change& change) {
  const auto offset = static_cast<std::size_t>(change.offset);
  if (!change.bytes) {
    bytes.resize(offset);
    return;
  }
  bytes.resize(std::max(bytes.size(), offset + change.bytes->size()));
  bytes.replace(offset, change.bytes->size(), *change.bytes);
}

/// Each sector of each write by itself, and in an order of its own: a disk owes neither before a sync. A cut is whole
/// or not at all, and the writes before it do not outlive it.
std::string RecordingDisk::some(const File& file, std::mt19937& chance) {
  std::vector<Change> sectors;
  for (const Change& change : file.waiting) {
    if (!change.bytes) {
      sectors.push_back(change);
      continue;
    }
    const auto end = change.offset + static_cast<std::int64_t>(change.bytes->size());
    for (auto at = change.offset; at < end;) {
      const auto next = std::min(end, (at / kSector + 1) * kSector);
      sectors.push_back({at, change.bytes->substr(static_cast<std::size_t>(at - change.offset),
                                                  static_cast<std::size_t>(next - at))});
      at = next;
    }
  }
  std::shuffle(sectors.begin(), sectors.end(), chance);
  std::string bytes = file.bytes;
  for (const Change& sector : sectors) {
    if (chance() % 2 == 0) {
      apply(bytes, sector);
    }
  }
  return bytes;
}

void RecordingDisk::cutPower(Reached reached, std::mt19937& chance, const std::filesystem::path& target) const {
  for (const auto& [name, file] : files_) {
    const bool all = reached == Reached::everything || (reached == Reached::journalOnly && isJournal(name)) ||
                     (reached == Reached::databaseOnly && !isJournal(name));
    const bool by_chance = reached == Reached::someSectors;
    const bool named = all ? file.there : by_chance && file.there != file.onDisk ? chance() % 2 == 0 : file.onDisk;
    if (!named) {
      continue;
    }
    auto bytes = by_chance ? some(file, chance) : file.bytes;
    for (std::size_t i = 0; all && i < file.waiting.size(); ++i) {
      apply(bytes, file.waiting[i]);
    }
    std::ofstream(target / std::filesystem::path(name).filename(), std::ios::binary) << bytes;
  }
}

} // namespace serendip::faults
