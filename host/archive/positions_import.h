#pragma once

#include "archive/file_import.h"

#include <string>
#include <vector>

namespace serendip::archive {

/// Positions.csv: the companies the owner works and worked for.
class PositionsImport : public FileImport {
public:
  PositionsImport(std::string name, ByteSource source);

  void keep(history::Database&, history::ArchiveFacts&) override;

private:
  void take() override;

  CsvTable::Column company_;
  std::vector<std::string> companies_;
};

} // namespace serendip::archive
