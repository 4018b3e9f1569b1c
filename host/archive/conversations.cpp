#include "archive/conversations.h"

namespace serendip::archive {

Conversations::Number Conversations::numberOf(std::string_view id) {
  if (const auto known = byId_.find(id); known != byId_.end()) {
    return known->second;
  }
  const auto number = static_cast<Number>(conversations_.size());
  byId_.emplace(id, number);
  conversations_.emplace_back();
  return number;
}

void Conversations::add(Number conversation, MessagePeople::Number person) {
  auto& [two, several] = conversations_[conversation];
  if (person == MessagePeople::kNobody || person == two[0] || person == two[1]) {
    return;
  }
  if (two[0] == MessagePeople::kNobody) {
    two[0] = person;
  } else if (two[1] == MessagePeople::kNobody) {
    two[1] = person;
  } else {
    several = true;
  }
}

} // namespace serendip::archive
