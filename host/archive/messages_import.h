// messages.csv: when the user and one other person wrote to each other, and whether that person's first message, after
// connecting if ever, reads like a pitch. The texts are read for that and kept only where the user asked for it.
//
// Left out, and said so: conversations of more than two (nobody's word in particular), drafts, advertisers, the notes
// of invitations (they belong to the request).
#pragma once

#include "archive/conversations.h"
#include "archive/file_import.h"
#include "archive/message_people.h"
#include "archive/message_row.h"
#include "platform/temporary_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::archive {

class MessagesImport : public FileImport {
public:
  MessagesImport(std::string name, ByteSource source, history::Database& database, ImportContext& context);

  void keep(history::Database&, history::ArchiveFacts&) override;

private:
  /// 24 bytes, as there are half a million.
  struct Staged {
    std::uint32_t at; ///< seconds since 1970
    std::uint32_t line;
    std::uint32_t conversation;
    MessagePeople::Number sender;
    MessagePeople::Number recipient; ///< kNobody where the file does not say
    std::uint32_t text = 0;          ///< bytes of it in texts_
  };

  /// A message between the owner and one other person.
  struct Exchanged {
    MessagePeople::Number other;
    std::uint32_t at;
    bool received;
    std::uint32_t staged; ///< which one, and so the order of the file
  };

  void take() override;
  MessagePeople::Number addRecipients(const MessageRow&, Conversations::Number conversation);
  void noticeNames(const MessageRow&, MessagePeople::Number sender, MessagePeople::Number recipient);
  bool isNote(const MessageRow&, MessagePeople::Number sender, MessagePeople::Number recipient) const;
  void rememberFirst(const MessageRow&, MessagePeople::Number sender);
  void keepText(std::string_view content);

  std::vector<Exchanged> exchanged(const std::vector<MessagePeople::Number>& owner);
  std::optional<Exchanged> exchangedOf(std::uint32_t staged, const std::vector<bool>& isOwner);
  void keepAll(history::ArchiveFacts&, const std::vector<Exchanged>& messages);
  std::optional<bool> pitchOf(const MessagePeople::Person&, const Exchanged&, bool first) const;
  std::optional<std::string> textOf(std::uint32_t staged) const;

  ImportContext& context_;
  MessageColumns columns_;
  MessagePeople people_;
  Conversations conversations_;
  std::vector<Staged> staged_;
  std::optional<platform::TemporaryFile> texts_; ///< where the user asked for them
  std::vector<std::uint64_t> offsets_;           ///< of each text in texts_
};

} // namespace serendip::archive
