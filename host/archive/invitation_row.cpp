#include "archive/invitation_row.h"

#include "archive/person_name.h"
#include "archive/profile_address.h"
#include "shapes/excerpt.h"
#include "shapes/limits.h"

namespace serendip::archive {

InvitationColumns::InvitationColumns(const CsvTable& table)
    : from_(table.column("from")), to_(table.column("to")), sentAt_(table.column("sentat")),
      message_(table.column("message")), direction_(table.column("direction")),
      inviter_(table.column("inviterprofileurl")), invitee_(table.column("inviteeprofileurl")) {}

Understood<InvitationRow> InvitationColumns::read(const CsvTable& row) const {
  return understood<InvitationRow>([&]() -> Understood<InvitationRow> {
    const auto direction = comparableName(row[direction_]);
    if (direction != "incoming" && direction != "outgoing") {
      return Refused{"The direction \"" + shapes::excerpt(row[direction_]) + "\" is neither INCOMING nor OUTGOING."};
    }
    const bool incoming = direction == "incoming";
    const auto name = fullName(row[incoming ? from_ : to_]);
    if (!name) {
      return Refused{"The row names nobody."};
    }
    return InvitationRow{.incoming = incoming,
                         .name = *name,
                         .sender = readProfileAddress(row[incoming ? inviter_ : invitee_]),
                         .owner = readProfileAddress(row[incoming ? invitee_ : inviter_]),
                         .sentAt = readDateOf("Sent At", row[sentAt_]),
                         .note = readText("Message", row[message_], shapes::limits::kNote)};
  });
}

} // namespace serendip::archive
