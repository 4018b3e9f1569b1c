#include "archive/profile_import.h"

#include "archive/person_name.h"

namespace serendip::archive {
ProfileImport::ProfileImport(std::string name, ByteSource source, ImportContext& context)
    : FileImport(FileKind::profile, std::move(name), std::move(source)), context_(context),
      first_(table_.column("firstname")), last_(table_.column("lastname")) {}

void ProfileImport::take() {
  try {
    if (auto name = fullName(table_[first_], table_[last_])) {
      context_.ownerName = std::move(name);
      return;
    }
    skip(table_.line(), "The row has no name.");
  } catch (const RowProblem& problem) {
    skip(table_.line(), problem.refused.reason);
  }
}

} // namespace serendip::archive
