#include "archive/file_kind.h"

#include "archive/csv_table.h"
#include "unicode/code_points.h"

#include <array>
#include <string>

namespace serendip::archive {
namespace {

struct Named {
  std::string_view comparable;
  FileKind kind;
};

constexpr std::array kNames{
    Named{"profile", FileKind::profile},         Named{"positions", FileKind::positions},
    Named{"connections", FileKind::connections}, Named{"invitations", FileKind::invitations},
    Named{"messages", FileKind::messages},
};

} // namespace

std::string_view word(FileKind kind) {
  switch (kind) {
  case FileKind::profile:
    return "Profile";
  case FileKind::positions:
    return "Positions";
  case FileKind::connections:
    return "Connections";
  case FileKind::invitations:
    return "Invitations";
  case FileKind::messages:
    return "messages";
  }
  return "";
}

std::string_view fileName(std::string_view path) {
  const auto folder = path.find_last_of("/\\");
  return folder == std::string_view::npos ? path : path.substr(folder + 1);
}

/// Files that begin with a dot are a system's own remarks about the real ones ("__MACOSX/._Connections.csv").
std::optional<FileKind> kindOf(std::string_view path) {
  const auto name = fileName(path);
  auto comparable = comparableName(name);
  if (name.starts_with('.') || !comparable.ends_with("csv")) {
    return std::nullopt;
  }
  comparable.resize(comparable.size() - 3);
  while (!comparable.empty() && unicode::isAsciiDigit(comparable.back())) {
    comparable.pop_back();
  }
  for (const auto& named : kNames) {
    if (comparable == named.comparable) {
      return named.kind;
    }
  }
  return std::nullopt;
}

} // namespace serendip::archive
