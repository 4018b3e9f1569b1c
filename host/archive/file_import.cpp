#include "archive/file_import.h"

#include "archive/connections_import.h"
#include "archive/invitations_import.h"
#include "archive/messages_import.h"
#include "archive/positions_import.h"
#include "archive/problem.h"
#include "archive/profile_import.h"
#include "archive/required_columns.h"

#include <utility>

namespace serendip::archive {

FileImport::FileImport(FileKind kind, std::string name, ByteSource source)
    : table_(std::move(source), requiredColumns(kind)), report_{.file = std::move(name), .kind = kind} {}

bool FileImport::read(std::size_t rows) {
  for (; rows > 0; --rows) {
    if (!table_.next()) {
      return false;
    }
    if (++report_.rows > kMostRows) {
      throw FileProblem("It has more than 5 million rows, so it is not LinkedIn's.", table_.line());
    }
    if (auto problem = table_.problem(); !problem.empty()) {
      skip(table_.line(), std::move(problem));
    } else {
      take();
    }
    skippedInReading_ = report_.skipped;
    reasonsInReading_ = skipped_.size();
  }
  return true;
}

void FileImport::skip(std::size_t line, std::string reason) {
  ++report_.skipped;
  if (skipped_.size() < Report::kReasonsKept) {
    skipped_.push_back({report_.file, line, std::move(reason)});
  }
}

void FileImport::count(history::Fate fate) {
  switch (fate) {
  case history::Fate::added:
    ++report_.added;
    break;
  case history::Fate::known:
    ++report_.known;
    break;
  case history::Fate::forgotten:
    ++report_.forgotten;
    break;
  }
}

void FileImport::countAnew() {
  report_.added = report_.known = report_.forgotten = 0;
  report_.skipped = skippedInReading_;
  skipped_.resize(reasonsInReading_);
}

std::unique_ptr<FileImport> importOf(FileKind kind, std::string name, ByteSource source, history::Database& database,
                                     ImportContext& context) {
  switch (kind) {
  case FileKind::profile:
    return std::make_unique<ProfileImport>(std::move(name), std::move(source), context);
  case FileKind::positions:
    return std::make_unique<PositionsImport>(std::move(name), std::move(source));
  case FileKind::connections:
    return std::make_unique<ConnectionsImport>(std::move(name), std::move(source), context);
  case FileKind::invitations:
    return std::make_unique<InvitationsImport>(std::move(name), std::move(source), context);
  case FileKind::messages:
    return std::make_unique<MessagesImport>(std::move(name), std::move(source), database, context);
  }
  return nullptr;
}

} // namespace serendip::archive
