#include "archive/connections_import.h"

#include <algorithm>

namespace serendip::archive {

ConnectionsImport::ConnectionsImport(std::string name, ByteSource source, const ImportContext& context)
    : FileImport(FileKind::connections, std::move(name), std::move(source)), columns_(table_),
      asOf_(context.exportedAt.value_or(Instant{})) {}

void ConnectionsImport::take() {
  auto row = columns_.read(table_);
  if (auto* refused = std::get_if<Refused>(&row)) {
    skip(table_.line(), std::move(refused->reason));
    return;
  }
  rows_.push_back(std::get<ConnectionRow>(std::move(row)));
  asOf_ = std::max(asOf_, rows_.back().connectedAt);
}

void ConnectionsImport::keep(history::Database&, history::ArchiveFacts& facts) {
  countAnew();
  for (const auto& row : rows_) {
    count(facts.keepConnection({.sender = row.sender,
                                .name = row.name,
                                .company = row.company,
                                .position = row.position,
                                .connectedAt = row.connectedAt,
                                .asOf = asOf_}));
  }
}

} // namespace serendip::archive
