#include "archive/positions_import.h"

#include "shapes/limits.h"

namespace serendip::archive {
PositionsImport::PositionsImport(std::string name, ByteSource source)
    : FileImport(FileKind::positions, std::move(name), std::move(source)), company_(table_.column("companyname")) {}

void PositionsImport::take() {
  try {
    if (auto company = readText("Company Name", table_[company_], shapes::limits::kHeadline)) {
      companies_.push_back(std::move(*company));
      return;
    }
    skip(table_.line(), "The row names no company.");
  } catch (const RowProblem& problem) {
    skip(table_.line(), problem.refused.reason);
  }
}

void PositionsImport::keep(history::Database&, history::ArchiveFacts& facts) {
  countAnew();
  for (const auto& company : companies_) {
    count(facts.keepOwnCompany(company));
  }
}

} // namespace serendip::archive
