#include "archive/content_kind.h"

#include "archive/csv_table.h"
#include "archive/problem.h"
#include "archive/required_columns.h"

#include <algorithm>
#include <array>
#include <string>

namespace serendip::archive {
namespace {

constexpr std::size_t kHead = 64U << 10U; // bytes: more than any preamble and header

std::string headOf(const ByteSource& source) {
  std::string head(kHead, '\0');
  std::size_t filled = 0;
  while (filled < head.size()) {
    const auto bytes = source({head.data() + filled, head.size() - filled});
    if (bytes == 0) {
      break;
    }
    filled += bytes;
  }
  head.resize(filled);
  return head;
}

bool hasColumns(const std::string& head, FileKind kind) {
  const auto source = [&head, place = std::size_t{0}](std::span<char> into) mutable {
    const auto bytes = head.copy(into.data(), into.size(), place);
    place += bytes;
    return bytes;
  };
  try {
    const CsvTable table(source, requiredColumns(kind));
    return true;
  } catch (const FileProblem&) {
    return false;
  }
}

} // namespace

std::optional<FileKind> kindOfContent(const ByteSource& source) {
  const auto head = headOf(source);
  constexpr std::array kKinds{FileKind::messages, FileKind::invitations, FileKind::connections, FileKind::positions,
                              FileKind::profile};
  const auto found = std::ranges::find_if(kKinds, [&](FileKind kind) { return hasColumns(head, kind); });
  return found == kKinds.end() ? std::nullopt : std::optional(*found);
}

} // namespace serendip::archive
