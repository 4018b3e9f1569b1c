#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace serendip::platform {

/// Standard input and output as the channel to the browser. One stray line on stdout, from a library's default logger
/// say, would end the port; so stdout is taken away before anything can write to it: its descriptor is duplicated,
/// descriptor 1 points at stderr from then on, and frames go to the duplicate only. SIGPIPE is ignored, because a
/// browser that has gone is an end and no crash.
///
/// Windows has no SIGPIPE and would turn 0x0A into 0x0D 0x0A; the bytes go past its C library.
class StandardStreams {
public:
  /// Throws std::system_error when stdout is closed.
  StandardStreams();
  ~StandardStreams();
  StandardStreams(const StandardStreams&) = delete;
  StandardStreams& operator=(const StandardStreams&) = delete;

  /// Waits for at least one byte and returns how many came; 0 at the end of input. Throws std::system_error.
  std::size_t read(std::span<char> into);

  /// All of it, or false when nobody reads any more. Throws std::system_error for any other failure.
  bool write(std::string_view bytes);

private:
  int output_;
};

/// Whether a person types the input.
bool inputIsTerminal();

/// Whether a person reads the errors.
bool errorIsTerminal();

/// Called before anything is read or written: what goes through the standard streams stays the bytes it is, and a
/// console takes them for UTF-8. Only Windows needs that.
void speakBytes();

} // namespace serendip::platform
