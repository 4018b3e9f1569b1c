// What LinkedIn's archive, or another machine's export, tells about people, kept many facts at a time. Every rule here
// gives the same history whatever the order in which facts come and however often: the greatest of two connections, the
// set of all messages, one request for one invitation.
//
// Many at a time, because what is derived (the columns of `sender`, the search index, inferred outcomes) costs more
// than the facts and is brought up to date once a sender, by finish().
#pragma once

#include "domain/decision.h"
#include "domain/request.h"
#include "history/database.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::history {

/// What became of a fact.
enum class Fate {
  added,     ///< it is new
  known,     ///< it, or one that says more, was there already; what it fills in is kept
  forgotten, ///< it is of a time up to which the user forgot its sender: refused
};

/// Somebody the user is connected with. Empty texts are absent ones.
struct ArchivedConnection {
  SenderKey sender;
  std::string name; ///< not empty
  std::optional<std::string> company;
  std::optional<std::string> position;
  Instant connectedAt;
  Instant asOf; ///< the latest time in its archive: how new this is
};

/// A message between the user and one person; not the note of an invitation, which belongs to the request.
struct ArchivedMessage {
  SenderKey sender; ///< the other side, whoever wrote
  std::string name; ///< his, as the message has it; not empty
  Instant at;
  bool received;
  std::optional<bool> pitch;       ///< whether it looks like one; of received ones only
  std::optional<std::string> text; ///< only where the user asked for it to be kept
};

/// Belongs into one write, of which finish() is the last but the commit. Nothing else may write senders meanwhile.
class ArchiveFacts {
public:
  explicit ArchiveFacts(Database&, bool includeForgotten = false);
  ~ArchiveFacts();
  ArchiveFacts(const ArchiveFacts&) = delete;
  ArchiveFacts& operator=(const ArchiveFacts&) = delete;

  /// An invitation, sent at `seenAt`. It is the one that was observed on the page by the rule of PROTOCOL.md, section
  /// 4; its id is made by the caller so that the same invitation always has the same one. Throws Conflict.
  Fate keepRequest(const Request&);

  Fate keepConnection(const ArchivedConnection&);
  Fate keepMessage(const ArchivedMessage&);

  /// A company the user works or worked for. One without a letter in its name is never added.
  Fate keepOwnCompany(std::string_view name);

  /// One of the user's own names in addresses.
  Fate setOwner(const SenderKey&);

  /// That the user accepted `request`, or another id of it: a decision of origin `archive` that counts as long as no
  /// own acceptance or ignoring of that request stands. The same id told with another time keeps the earlier one.
  /// `known` too where an own decision stands. Throws Conflict, UnknownEvent (there is no such request).
  Fate keepInferredAcceptance(const Uuid& id, const Uuid& request, Instant at);

  /// Brings up to date what is derived. To be called once, after the last fact.
  void finish();

private:
  class Batch;
  std::unique_ptr<Batch> batch_;
};

/// A request whose sender is a connection by now, and of which no standing decision says how it ended.
struct InferableAcceptance {
  Uuid request;
  Instant sentAt;      ///< when it was first seen
  Instant connectedAt; ///< as the archive has it: a day's beginning, so possibly before `sentAt`
};

/// The latest request of each such sender that is not later than the day of connecting, whatever file told it. Belongs
/// into a read or a write, after finish().
std::vector<InferableAcceptance> inferableAcceptances(Database&);

bool isOwner(Database&, const SenderKey&);

} // namespace serendip::history
