#include "recording_vfs.h"

#include "recording_disk.h"

#include <cstddef>
#include <cstring>
#include <new>
#include <string>

namespace serendip::faults {
namespace {

constinit RecordingDisk* disk = nullptr; // SQLite's calls have no other way to know

/// SQLite's own file lies behind ours, in the same block of memory, which SQLite allocates.
struct Recorded {
  sqlite3_file face;
  sqlite3_file* real;
  char* name; ///< null where it is not recorded
};

sqlite3_vfs* realVfs() {
  static sqlite3_vfs* const found = sqlite3_vfs_find("unix");
  return found;
}

Recorded& of(sqlite3_file* file) {
  return *reinterpret_cast<Recorded*>(file);
}

bool recorded(const Recorded& file) {
  return disk != nullptr && file.name != nullptr;
}

int closeFile(sqlite3_file* file) {
  auto& ours = of(file);
  const int result = ours.real->pMethods != nullptr ? ours.real->pMethods->xClose(ours.real) : SQLITE_OK;
  sqlite3_free(ours.name);
  ours.name = nullptr;
  return result;
}

int readFile(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
  return of(file).real->pMethods->xRead(of(file).real, into, count, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
  auto& ours = of(file);
  const int result = ours.real->pMethods->xWrite(ours.real, bytes, count, offset);
  if (result == SQLITE_OK && recorded(ours)) {
    disk->wrote(ours.name, offset, {static_cast<const char*>(bytes), static_cast<std::size_t>(count)});
  }
  return result;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  auto& ours = of(file);
  const int result = ours.real->pMethods->xTruncate(ours.real, size);
  if (result == SQLITE_OK && recorded(ours)) {
    disk->truncated(ours.name, size);
  }
  return result;
}

/// The real disk need not be waited for: what counts is what is noted.
int syncFile(sqlite3_file* file, int) {
  if (recorded(of(file))) {
    disk->synced(of(file).name);
  }
  return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  return of(file).real->pMethods->xFileSize(of(file).real, size);
}

int lockFile(sqlite3_file* file, int how) {
  return of(file).real->pMethods->xLock(of(file).real, how);
}

int unlockFile(sqlite3_file* file, int how) {
  return of(file).real->pMethods->xUnlock(of(file).real, how);
}

int checkReserved(sqlite3_file* file, int* result) {
  return of(file).real->pMethods->xCheckReservedLock(of(file).real, result);
}

int control(sqlite3_file* file, int what, void* argument) {
  return of(file).real->pMethods->xFileControl(of(file).real, what, argument);
}

int sectorSize(sqlite3_file* file) {
  return of(file).real->pMethods->xSectorSize(of(file).real);
}

int characteristics(sqlite3_file* file) {
  return of(file).real->pMethods->xDeviceCharacteristics(of(file).real);
}

/// Version 1: without memory maps and a WAL, which would pass us by.
constexpr sqlite3_io_methods kMethods{1,        closeFile,  readFile,        writeFile,  truncateFile,
                                      syncFile, fileSize,   lockFile,        unlockFile, checkReserved,
                                      control,  sectorSize, characteristics, nullptr,    nullptr,
                                      nullptr,  nullptr,    nullptr,         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
  auto& ours =
      *new (file) Recorded{{nullptr}, reinterpret_cast<sqlite3_file*>(reinterpret_cast<Recorded*>(file) + 1), nullptr};
  const bool watched = disk != nullptr && name != nullptr && disk->records(name);
  int exists = 0;
  if (watched) {
    realVfs()->xAccess(realVfs(), name, SQLITE_ACCESS_EXISTS, &exists);
    ours.name = sqlite3_mprintf("%s", name);
  }
  std::memset(ours.real, 0, static_cast<std::size_t>(realVfs()->szOsFile));
  const int result = realVfs()->xOpen(realVfs(), name, ours.real, flags, outFlags);
  if (result != SQLITE_OK) {
    sqlite3_free(ours.name);
    return result;
  }
  if (watched && exists == 0) {
    disk->made(name);
  }
  ours.face.pMethods = &kMethods;
  return SQLITE_OK;
}

int removeFile(sqlite3_vfs*, const char* name, int syncFolder) {
  const int result = realVfs()->xDelete(realVfs(), name, 0);
  if (result == SQLITE_OK && disk != nullptr && disk->records(name)) {
    disk->removed(name, syncFolder != 0);
  }
  return result;
}

sqlite3_vfs* ourVfs() {
  static sqlite3_vfs vfs = [] {
    sqlite3_vfs made = *realVfs();
    made.zName = "recording";
    made.szOsFile = static_cast<int>(sizeof(Recorded)) + realVfs()->szOsFile;
    made.xOpen = openFile;
    made.xDelete = removeFile;
    return made;
  }();
  return &vfs;
}

} // namespace

void recordInto(RecordingDisk* into) {
  disk = into;
  sqlite3_initialize();
  sqlite3_vfs_register(into != nullptr ? ourVfs() : realVfs(), 1);
}

} // namespace serendip::faults
