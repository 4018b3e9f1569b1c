#pragma once

#include <optional>
#include <string_view>

namespace serendip::archive {

/// The files of the archive that are read, in the order in which they have to be: whose archive it is, who the
/// connections are, what was asked, what was written.
enum class FileKind { profile, positions, connections, invitations, messages };

/// The name for a person and in summaries, such as "Connections".
std::string_view word(FileKind kind);

/// Which file of LinkedIn's archive `path` is by its last part: in any folder, in any case, with or without blanks and
/// underscores, with a number behind it ("messages_34875879.csv", "Connections (1).csv").
std::optional<FileKind> kindOf(std::string_view path);

/// The last part of a path of either style.
std::string_view fileName(std::string_view path);

} // namespace serendip::archive
