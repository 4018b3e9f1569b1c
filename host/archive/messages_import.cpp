#include "archive/messages_import.h"

#include "advice/reads_like_pitch.h"
#include "archive/message_owner.h"
#include "archive/person_name.h"
#include "archive/profile_address.h"
#include "shapes/limits.h"

#include <algorithm>
#include <tuple>

namespace serendip::archive {
namespace {

constexpr std::size_t kJudged = 1000;      // bytes of a first message: a pitch comes to its point by then
constexpr std::size_t kLongestNote = 8000; // bytes: 2000 code points
constexpr std::int64_t kSecond = 1000;
constexpr const char* kSeveral = "A conversation of several people.";

/// The beginning of `content` that ends with a whole character.
std::string beginningOf(std::string_view content) {
  if (content.size() <= kJudged) {
    return std::string(content);
  }
  std::size_t end = kJudged;
  constexpr unsigned char kKind = 0xC0;
  constexpr unsigned char kContinues = 0x80;
  while (end > 0 && (static_cast<unsigned char>(content[end]) & kKind) == kContinues) {
    --end;
  }
  return std::string(content.substr(0, end));
}

/// A name that is no text is as good as none: the address tells who it is.
std::string nameOr(std::string_view field, std::string_view otherwise) {
  try {
    return fullName(field).value_or(std::string(otherwise));
  } catch (const RowProblem&) {
    return std::string(otherwise);
  }
}

} // namespace

MessagesImport::MessagesImport(std::string name, ByteSource source, history::Database& database, ImportContext& context)
    : FileImport(FileKind::messages, std::move(name), std::move(source)), context_(context), columns_(table_),
      people_(database) {
  if (context.options.keepMessages) {
    texts_.emplace(database.file().parent_path());
  }
}

void MessagesImport::take() {
  auto understood = columns_.read(table_);
  if (auto* refused = std::get_if<Refused>(&understood)) {
    skip(table_.line(), std::move(refused->reason));
    return;
  }
  const auto& row = std::get<MessageRow>(understood);
  const auto sender = people_.numberOf(row.sender);
  if (sender == MessagePeople::kNobody) {
    skip(table_.line(), "The sender's address is not a person's profile.");
    return;
  }
  const auto conversation = conversations_.numberOf(row.conversation);
  conversations_.add(conversation, sender);
  const auto recipient = addRecipients(row, conversation);
  noticeNames(row, sender, recipient);
  if (isNote(row, sender, recipient)) {
    skip(table_.line(), "The note of an invitation, kept with the request.");
    return;
  }
  rememberFirst(row, sender);
  staged_.push_back({.at = static_cast<std::uint32_t>(row.at.milliseconds / kSecond),
                     .line = static_cast<std::uint32_t>(table_.line()),
                     .conversation = conversation,
                     .sender = sender,
                     .recipient = recipient});
  keepText(row.content);
}

/// The one recipient, if there is one. Before mid-2023 there are only names, joined by ", ": more than one unless it is
/// the owner's own.
MessagePeople::Number MessagesImport::addRecipients(const MessageRow& row, Conversations::Number conversation) {
  auto rest = row.recipients;
  auto recipient = MessagePeople::kNobody;
  while (!rest.empty()) {
    const auto end = rest.find(',');
    auto address = rest.substr(0, end);
    address.remove_prefix(std::min(address.find_first_not_of(' '), address.size()));
    recipient = people_.numberOf(address);
    conversations_.add(conversation, recipient);
    if (end == std::string_view::npos) {
      return recipient;
    }
    rest.remove_prefix(end + 1);
  }
  const bool namesOne = row.to.find(", ") == std::string_view::npos;
  if (!columns_.haveRecipients() && !namesOne && row.to != context_.ownerName && row.from != context_.ownerName) {
    conversations_.markSeveral(conversation);
  }
  return MessagePeople::kNobody;
}

void MessagesImport::noticeNames(const MessageRow& row, MessagePeople::Number sender, MessagePeople::Number recipient) {
  if (auto& name = people_.person(sender).name; name.empty()) {
    name = nameOr(row.from, {});
  }
  if (auto& name = people_.person(recipient).name; recipient != MessagePeople::kNobody && name.empty()) {
    name = nameOr(row.to, {});
  }
}

bool MessagesImport::isNote(const MessageRow& row, MessagePeople::Number sender,
                            MessagePeople::Number recipient) const {
  if (context_.notes.empty() || row.content.empty() || row.content.size() > kLongestNote) {
    return false;
  }
  const auto known = [&](MessagePeople::Number other, bool received) {
    return other != MessagePeople::kNobody &&
           context_.notes.contains(noteMark(people_.person(other).key, received, row.content));
  };
  return known(sender, true) || known(recipient, false);
}

/// Keeps the beginning of what may prove to be this person's first message. Files have the newest first, so it changes
/// often: what it says is judged at the end.
void MessagesImport::rememberFirst(const MessageRow& row, MessagePeople::Number sender) {
  auto& person = people_.person(sender);
  if ((person.connectedAt && row.at < *person.connectedAt) || (person.firstAt && *person.firstAt <= row.at)) {
    return;
  }
  if (const auto recipients = row.recipients; recipients.find(',') != std::string_view::npos) {
    return;
  }
  person.firstAt = row.at;
  person.firstText = beginningOf(row.content);
}

void MessagesImport::keepText(std::string_view content) {
  if (texts_) {
    offsets_.push_back(texts_->size());
    staged_.back().text = static_cast<std::uint32_t>(content.size());
    texts_->append(content);
  }
}

void MessagesImport::keep(history::Database& database, history::ArchiveFacts& facts) {
  countAnew();
  const auto owner = ownerOf(database, context_, people_, conversations_);
  if (owner.empty() && !staged_.empty()) {
    skip(0, "It cannot be told whose messages these are; import Invitations.csv and Profile.csv of the same archive "
            "together with it.");
    return;
  }
  for (const auto number : owner) {
    facts.setOwner(people_.person(number).key);
  }
  keepAll(facts, exchanged(owner));
}

/// In the order of people and times, in which the history takes them best.
std::vector<MessagesImport::Exchanged> MessagesImport::exchanged(const std::vector<MessagePeople::Number>& owner) {
  std::vector<bool> isOwner(people_.end());
  for (const auto number : owner) {
    isOwner[number] = true;
  }
  std::vector<Exchanged> messages;
  messages.reserve(staged_.size());
  for (std::uint32_t staged = 0; staged < staged_.size(); ++staged) {
    if (const auto message = exchangedOf(staged, isOwner)) {
      messages.push_back(*message);
    }
  }
  std::ranges::sort(messages, {}, [](const Exchanged& message) {
    return std::tuple(message.other, message.at, message.received, message.staged);
  });
  return messages;
}

/// Nothing, and a reason, for what is not between the owner and one other person.
std::optional<MessagesImport::Exchanged> MessagesImport::exchangedOf(std::uint32_t index,
                                                                     const std::vector<bool>& isOwner) {
  const auto& staged = staged_[index];
  if (conversations_.isOfSeveral(staged.conversation)) {
    skip(staged.line, kSeveral);
    return std::nullopt;
  }
  const bool received = !isOwner[staged.sender];
  const auto& [one, two] = conversations_.two(staged.conversation);
  const auto other = received ? staged.sender : staged.sender == one ? two : one;
  if (other == MessagePeople::kNobody || isOwner[other]) {
    skip(staged.line, "Nothing says who it was written to.");
    return std::nullopt;
  }
  const auto aside = other == one ? two : one;
  if (aside != MessagePeople::kNobody && !isOwner[aside]) {
    skip(staged.line, "The owner of the archive takes no part in it.");
    return std::nullopt;
  }
  return Exchanged{.other = other, .at = staged.at, .received = received, .staged = index};
}

/// Messages of one second, one direction and one person get consecutive milliseconds, so that none is lost.
void MessagesImport::keepAll(history::ArchiveFacts& facts, const std::vector<Exchanged>& messages) {
  const Exchanged* before = nullptr;
  std::int64_t alike = 0;
  bool first = true; // of those that this person wrote, since being connected if ever
  for (const auto& message : messages) {
    const bool samePerson = before != nullptr && before->other == message.other;
    const bool sameMoment = samePerson && before->at == message.at && before->received == message.received;
    alike = sameMoment ? alike + 1 : 0;
    first = first || !samePerson;
    const auto& person = people_.person(message.other);
    const auto pitch = pitchOf(person, message, first);
    first = first && !pitch;
    count(facts.keepMessage({.sender = person.key,
                             .name = person.name.empty() ? archive::textOf(person.key) : person.name,
                             .at = Instant{std::int64_t{message.at} * kSecond + alike},
                             .received = message.received,
                             .pitch = pitch,
                             .text = textOf(message.staged)}));
    before = &message;
  }
}

std::optional<bool> MessagesImport::pitchOf(const MessagePeople::Person& person, const Exchanged& message,
                                            bool first) const {
  const bool isFirst =
      first && message.received && person.firstAt && person.firstAt->milliseconds / kSecond == std::int64_t{message.at};
  return isFirst ? std::optional(advice::readsLikePitch(person.firstText)) : std::nullopt;
}

std::optional<std::string> MessagesImport::textOf(std::uint32_t index) const {
  if (!texts_ || staged_[index].text == 0) {
    return std::nullopt;
  }
  std::string text(staged_[index].text, '\0');
  texts_->read(offsets_[index], text);
  try {
    return readText("The message", text, shapes::limits::kMessage);
  } catch (const RowProblem&) {
    return std::nullopt;
  }
}

} // namespace serendip::archive
