#pragma once

#include "archive/connection_row.h"
#include "archive/file_import.h"

#include <vector>

namespace serendip::archive {

/// Connections.csv: the user's network. How new it is, is told by the date in the archive's name or else by its latest
/// connection.
class ConnectionsImport : public FileImport {
public:
  ConnectionsImport(std::string name, ByteSource source, const ImportContext& context);

  void keep(history::Database&, history::ArchiveFacts&) override;

private:
  void take() override;

  ConnectionColumns columns_;
  std::vector<ConnectionRow> rows_;
  Instant asOf_;
};

} // namespace serendip::archive
