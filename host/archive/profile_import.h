#pragma once

#include "archive/file_import.h"

namespace serendip::archive {

/// Profile.csv: whose archive it is. The name is kept for the files after it and nowhere else.
class ProfileImport : public FileImport {
public:
  ProfileImport(std::string name, ByteSource source, ImportContext& context);

  void keep(history::Database&, history::ArchiveFacts&) override {}

private:
  void take() override;

  ImportContext& context_;
  CsvTable::Column first_, last_;
};

} // namespace serendip::archive
