#include "archive/message_row.h"

namespace serendip::archive {
namespace {

bool yes(std::string_view field) {
  if (field.empty()) {
    return false;
  }
  const auto word = comparableName(field);
  return word == "yes" || word == "true" || word == "1";
}

} // namespace

MessageColumns::MessageColumns(const CsvTable& table)
    : conversation_(table.column("conversationid")), from_(table.column("from")),
      sender_(table.column("senderprofileurl")), to_(table.column("to")),
      recipients_(table.column("recipientprofileurls")), date_(table.column("date")), content_(table.column("content")),
      draft_(table.column("ismessagedraft")), draftConversation_(table.column("isconversationdraft")) {}

Understood<MessageRow> MessageColumns::read(const CsvTable& row) const {
  return understood<MessageRow>([&]() -> Understood<MessageRow> {
    if (yes(row[draft_]) || yes(row[draftConversation_])) {
      return Refused{"A draft: it was never sent."};
    }
    if (row[sender_].empty()) {
      return Refused{"The message is from nobody with a profile: an advertiser, or a member who has left."};
    }
    return MessageRow{.conversation = row[conversation_],
                      .from = row[from_],
                      .sender = row[sender_],
                      .to = row[to_],
                      .recipients = row[recipients_],
                      .at = readDateOf("The date", row[date_]),
                      .content = row[content_]};
  });
}

} // namespace serendip::archive
