#pragma once

namespace serendip::faults {

class RecordingDisk;

/// Makes SQLite's default VFS one that tells `disk` what it does; with null it only hands on.
void recordInto(RecordingDisk* disk);

} // namespace serendip::faults
