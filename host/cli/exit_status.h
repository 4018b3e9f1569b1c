#pragma once

namespace serendip::cli {

/// What the program's end says to a shell; written out in `serendip --help`.
enum ExitStatus : int {
  kDone = 0,
  kFailed = 1,        ///< a method answered with an error, or the port ended badly
  kMisunderstood = 2, ///< the command line itself is wrong
                      ///< after Ctrl-C: 130 (platform::statusWhenInterrupted)
};

} // namespace serendip::cli
