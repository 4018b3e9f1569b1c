#include "archive/message_people.h"

#include "archive/profile_address.h"
#include "history/connection_list.h"

namespace serendip::archive {

MessagePeople::MessagePeople(history::Database& database) : people_(1) {
  history::eachConnection(database, [this](const history::Connection& connection) {
    const auto number = static_cast<Number>(people_.size());
    people_.push_back({.key = connection.keys.front(),
                       .name = connection.name,
                       .connectedAt = connection.connectedAt,
                       .firstAt = std::nullopt,
                       .firstText = {}});
    for (const auto& key : connection.keys) {
      byKey_.emplace(textOf(key), number);
    }
  });
}

MessagePeople::Number MessagePeople::numberOf(std::string_view address) {
  if (const auto known = byAddress_.find(address); known != byAddress_.end()) {
    return known->second;
  }
  const auto key = readProfileAddress(address);
  const auto number = key ? numberOf(*key) : kNobody;
  byAddress_.emplace(address, number);
  return number;
}

MessagePeople::Number MessagePeople::numberOf(const SenderKey& key) {
  const auto [entry, isNew] = byKey_.try_emplace(textOf(key), static_cast<Number>(people_.size()));
  if (isNew) {
    people_.push_back({.key = key, .name = {}, .connectedAt = std::nullopt, .firstAt = std::nullopt, .firstText = {}});
  }
  return entry->second;
}

} // namespace serendip::archive
