#pragma once

#include "archive/csv_table.h"
#include "archive/row_text.h"
#include "domain/request.h"

#include <optional>
#include <string>
#include <string_view>

namespace serendip::archive {

/// One line of Invitations.csv.
struct InvitationRow {
  bool incoming;
  std::string name;                ///< of whoever is not the owner
  std::optional<SenderKey> sender; ///< of the same; absent before late 2023
  std::optional<SenderKey> owner;
  Instant sentAt;
  std::optional<std::string> note;
};

/// Invitations.csv of any vintage.
class InvitationColumns {
public:
  explicit InvitationColumns(const CsvTable&);

  Understood<InvitationRow> read(const CsvTable&) const;

private:
  CsvTable::Column from_, to_, sentAt_, message_, direction_, inviter_, invitee_;
};

} // namespace serendip::archive
