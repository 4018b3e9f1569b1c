#pragma once

#include "archive/message_people.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace serendip::archive {

/// Who takes part in each conversation of messages.csv. Whether it is between two is only known once all of its rows
/// were seen.
class Conversations {
public:
  using Number = std::uint32_t;

  Number numberOf(std::string_view id);

  void add(Number conversation, MessagePeople::Number person);

  /// More than two people, by something else than their addresses.
  void markSeveral(Number conversation) { conversations_[conversation].several = true; }

  bool isOfSeveral(Number conversation) const { return conversations_[conversation].several; }

  /// The two of a conversation that is not of several; kNobody in the second place if only one has an address.
  const std::array<MessagePeople::Number, 2>& two(Number conversation) const {
    return conversations_[conversation].two;
  }

  std::size_t end() const { return conversations_.size(); }

private:
  struct Conversation {
    std::array<MessagePeople::Number, 2> two{};
    bool several = false;
  };

  struct Hash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::unordered_map<std::string, Number, Hash, std::equal_to<>> byId_;
  std::vector<Conversation> conversations_;
};

} // namespace serendip::archive
