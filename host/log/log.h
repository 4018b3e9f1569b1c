#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace spdlog {
class logger;
} // namespace spdlog

namespace serendip {

/// What happened in the host, for the person who has to find out why something does not work: `serendip.log` (0600) in
/// the state directory, 1 MiB and three older ones; warnings and above also on stderr; never on stdout. A line holds
/// what the host knows of itself: sizes, codes, durations, reasons of the system. Never a note, a name or a slug, and
/// so no text that came in a frame.
///
/// The file is opened at the first line, because most runs write none and every start counts. A file that cannot be
/// opened is said on stderr once and does not stop the host. Several hosts may share the file; one that is open while
/// another rotates it goes on in the older file, and nothing is lost.
class Log {
public:
  /// `loudest` also writes the debugging lines.
  enum class Loudness { normal, loudest };

  /// Without a directory only stderr is left.
  explicit Log(std::optional<std::filesystem::path> directory, Loudness loudness = Loudness::normal);
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  /// Whether debug() does anything, so that a line on the hot path need not be made in vain.
  bool debugging() const { return loudness_ == Loudness::loudest; }

  void debug(std::string_view line);
  void info(std::string_view line);
  void warning(std::string_view line);
  void error(std::string_view line);

private:
  spdlog::logger& open();
  void write(int level, std::string_view line);

  std::optional<std::filesystem::path> directory_;
  Loudness loudness_;
  std::unique_ptr<spdlog::logger> logger_;
};

/// `loudest` when the environment has SERENDIP_LOG=debug.
Log::Loudness loudnessFromEnvironment();

} // namespace serendip
