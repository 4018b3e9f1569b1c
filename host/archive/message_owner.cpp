#include "archive/message_owner.h"

#include <algorithm>

namespace serendip::archive {
namespace {

using Number = MessagePeople::Number;

template <class Belongs> std::vector<Number> everyone(const MessagePeople& people, Belongs belongs) {
  std::vector<Number> found;
  for (Number number = 1; number < people.end(); ++number) {
    if (belongs(people.person(number))) {
      found.push_back(number);
    }
  }
  return found;
}

std::vector<Number> inAll(const MessagePeople& people, const Conversations& conversations) {
  std::vector<std::size_t> takesPart(people.end());
  std::size_t ofTwo = 0;
  for (Conversations::Number each = 0; each < conversations.end(); ++each) {
    const auto& [one, other] = conversations.two(each);
    if (!conversations.isOfSeveral(each) && other != MessagePeople::kNobody) {
      ++ofTwo;
      ++takesPart[one];
      ++takesPart[other];
    }
  }
  const auto most = std::ranges::max_element(takesPart);
  if (ofTwo < 2 || *most != ofTwo || std::ranges::count(takesPart, ofTwo) != 1) {
    return {};
  }
  return {static_cast<Number>(most - takesPart.begin())};
}

} // namespace

std::vector<Number> ownerOf(history::Database& database, const ImportContext& context, const MessagePeople& people,
                            const Conversations& conversations) {
  auto known = everyone(people, [&](const MessagePeople::Person& person) {
    return std::ranges::find(context.owner, person.key) != context.owner.end() ||
           history::isOwner(database, person.key);
  });
  if (!known.empty()) {
    return known;
  }
  if (auto always = inAll(people, conversations); !always.empty()) {
    return always;
  }
  auto named = everyone(people, [&](const MessagePeople::Person& person) {
    return !person.name.empty() && context.ownerName == person.name;
  });
  return named.size() == 1 ? named : std::vector<Number>();
}

} // namespace serendip::archive
