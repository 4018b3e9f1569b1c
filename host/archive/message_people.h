#pragma once

#include "domain/request.h"
#include "history/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace serendip::archive {

/// Everybody who wrote a message or got one, by number: messages.csv repeats the same 60 characters a million times.
class MessagePeople {
public:
  using Number = std::uint32_t;
  static constexpr Number kNobody = 0;

  struct Person {
    SenderKey key;
    std::string name; ///< empty as long as no row had it
    std::optional<Instant> connectedAt;
    std::optional<Instant> firstAt; ///< of the first message from this person, since being connected if ever
    std::string firstText;          ///< the beginning of that message, not yet known to be text
  };

  /// Knows when each connection was made.
  explicit MessagePeople(history::Database& database);

  /// Who has this address; kNobody for what is no profile's.
  Number numberOf(std::string_view address);

  Person& person(Number number) { return people_[number]; }

  const Person& person(Number number) const { return people_[number]; }

  /// One more than the greatest number.
  std::size_t end() const { return people_.size(); }

private:
  struct Hash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  using Numbers = std::unordered_map<std::string, Number, Hash, std::equal_to<>>;

  Number numberOf(const SenderKey& key);

  Numbers byAddress_;
  Numbers byKey_;
  std::vector<Person> people_;
};

} // namespace serendip::archive
