// What a history holds, as it leaves one machine and reaches another: one record a line of the export (PROTOCOL.md,
// section 7). No record holds a row's number, and whatever can be derived is left out.
#pragma once

#include "domain/decision.h"
#include "domain/own_philosophy.h"
#include "domain/request.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace serendip::history {

/// Whom the history belongs to; exactly one of the two names.
struct OwnerRecord {
  SenderKey key;
};

struct OwnCompanyRecord {
  std::string name;
};

struct PhilosophyChoiceRecord {
  Uuid id;
  Instant at;
  PhilosophyName philosophy;
  std::optional<OwnPhilosophy> own;
};

struct RetentionChoiceRecord {
  Uuid id;
  Instant at;
  std::optional<int> months; ///< 1 … 1200; nothing is forgotten without
};

struct SeenAlias {
  SenderKey key; ///< exactly one of the two names
  Instant lastSeenAt;
};

/// The names of one person; a person with more than kMostAliases has several such records, each with the first alias.
struct SenderRecord {
  static constexpr std::size_t kMostAliases = 50;

  std::vector<SeenAlias> aliases;
};

struct ConnectionRecord {
  SenderKey sender;
  std::string name;
  std::optional<std::string> company;
  std::optional<std::string> position;
  Instant connectedAt;
  Instant asOf;
};

/// What the messages call somebody.
struct CorrespondentRecord {
  SenderKey sender;
  std::string name;
  Instant at; ///< of the latest message
};

struct MessageRecord {
  SenderKey sender;
  Instant at;
  bool received;
  std::optional<bool> pitch;
  std::optional<std::string> text;
};

struct RequestRecord {
  Request request; ///< with the least of its UUIDs, and `seenAt` = first seen
  Instant lastSeenAt;
  std::vector<Uuid> otherIds; ///< in order
};

struct DecisionRecord {
  Decision decision;
  SenderKey sender;
  std::optional<Uuid> request; ///< any of the request's UUIDs
};

struct OutcomeRecord {
  Uuid id;
  Instant at;
  SenderKey sender;
  Outcome outcome;
};

struct UndoRecord {
  Uuid id;
  Instant at;
  Uuid event;
};

using Record = std::variant<OwnerRecord, OwnCompanyRecord, PhilosophyChoiceRecord, RetentionChoiceRecord, SenderRecord,
                            ConnectionRecord, CorrespondentRecord, MessageRecord, RequestRecord, DecisionRecord,
                            OutcomeRecord, UndoRecord>;

} // namespace serendip::history
