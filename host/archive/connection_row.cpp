#include "archive/connection_row.h"

#include "archive/dates.h"
#include "archive/person_name.h"
#include "archive/profile_address.h"
#include "shapes/limits.h"

namespace serendip::archive {

ConnectionColumns::ConnectionColumns(const CsvTable& table)
    : first_(table.column("firstname")), last_(table.column("lastname")), url_(table.column("url")),
      company_(table.column("company")), position_(table.column("position")),
      connectedOn_(table.column("connectedon")) {}

Understood<ConnectionRow> ConnectionColumns::read(const CsvTable& row) const {
  return understood<ConnectionRow>([&]() -> Understood<ConnectionRow> {
    const auto name = fullName(row[first_], row[last_]);
    if (!name) {
      return Refused{"A hidden member: the row has no name."};
    }
    const auto sender = readProfileAddress(row[url_]);
    if (!sender) {
      return Refused{url_ ? "The row has no profile address."
                          : "This file is from before mid-2023 and has no profile "
                            "addresses; ask LinkedIn for a new archive."};
    }
    return ConnectionRow{.sender = *sender,
                         .name = *name,
                         .company = readText("Company", row[company_], shapes::limits::kHeadline),
                         .position = readText("Position", row[position_], shapes::limits::kHeadline),
                         .connectedAt = dayOf(readDateOf("Connected On", row[connectedOn_]))};
  });
}

} // namespace serendip::archive
