// A file of the archive, from its bytes to its rows. The first byte says which file, the second how many bytes come at
// a time. However it is cut, the same rows must come out; and none of them may be more than what was put in.
#include "archive/csv_reader.h"
#include "archive/file_import.h"
#include "archive/problem.h"
#include "claim.h"
#include "prepared_history.h"

#include <algorithm>
#include <string>
#include <vector>

namespace serendip::fuzz {
namespace {

constexpr std::size_t kBeforeText = 2;

archive::ByteSource piecesOf(std::string_view text, std::size_t piece) {
  return [text, piece](std::span<char> into) mutable {
    const auto bytes = std::min({piece, into.size(), text.size()});
    std::ranges::copy(text.substr(0, bytes), into.begin());
    text.remove_prefix(bytes);
    return bytes;
  };
}

/// Everything the reader says of a file, in one text.
std::string told(std::string_view text, std::size_t piece) {
  std::string all;
  std::size_t bytes = 0;
  std::size_t line = 0;
  try {
    archive::CsvReader reader(piecesOf(text, piece));
    while (reader.next()) {
      claim(reader.line() > line, "rows begin in lines that follow each other");
      claim(reader.bytesUsed() <= text.size(), "no more is used than there is");
      claim(reader.broken().empty() || reader.fields().empty(), "a broken row has no fields");
      line = reader.line();
      all += std::to_string(line) + ' ' + std::string(reader.broken());
      for (const auto field : reader.fields()) {
        bytes += field.size();
        all.append(1, '\x1F').append(field);
      }
      all += '\x1E';
    }
  } catch (const archive::FileProblem& problem) {
    all += problem.what();
  }
  // A broken row is read again from its second line on, but only its good lines are given.
  claim(bytes <= text.size(), "fields hold no more than the file");
  return all;
}

void import(archive::FileKind kind, std::string_view text, std::size_t piece, service::Session& session) {
  archive::ImportContext context{.options = {}, .ownerName = {}, .owner = {}, .exportedAt = {}, .notes = {}};
  try {
    const auto file = archive::importOf(kind, "file.csv", piecesOf(text, piece), session.database(), context);
    while (file->read(64)) {
    }
    const auto& report = file->report();
    claim(report.skipped <= report.rows, "no more rows are skipped than there are");
  } catch (const archive::FileProblem& problem) {
    claim(std::string_view(problem.what()).size() > 1, "a problem is said");
  }
}

} // namespace
} // namespace serendip::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace serendip;
  static fuzz::PreparedHistory history;
  if (size < fuzz::kBeforeText) {
    return 0;
  }
  const auto text = fuzz::textOf(data + fuzz::kBeforeText, size - fuzz::kBeforeText);
  const std::size_t piece = 1 + data[1];
  fuzz::claim(fuzz::told(text, piece) == fuzz::told(text, text.size() + 1), "rows do not depend on how a file is cut");
  fuzz::import(static_cast<archive::FileKind>(data[0] % 5), text, piece, history.session());
  return 0;
}
