#include "shapes/shapes.h"

namespace serendip::shapes {

nlohmann::json json(const SenderKey& key) {
  return {{"slug", orNull(key.slug)}, {"memberId", orNull(key.memberId)}};
}

nlohmann::json json(const OutcomeSummary& outcome) {
  return {{"outcome", word(outcome.outcome)}, {"at", outcome.at.milliseconds}, {"inferred", outcome.inferred}};
}

nlohmann::json json(const DecisionSummary& decision) {
  return {{"action", word(decision.action)}, {"stage", word(decision.stage)}, {"at", decision.at.milliseconds}};
}

void addContact(nlohmann::json& person, const Contact& contact) {
  if (contact.known()) {
    person["archive"] = {{"connectedAt", orNull(contact.connectedAt)},
                         {"received", contact.received},
                         {"sent", contact.sent},
                         {"lastMessageAt", orNull(contact.lastMessageAt)},
                         {"pitch", contact.pitched}};
  }
}

} // namespace serendip::shapes
