#include "service/stored_philosophy.h"

#include "history/philosophy_choice.h"

namespace serendip::service {

advice::Philosophy philosophyOf(history::Database& database, const shapes::Field& field,
                                const shapes::AskedPhilosophy& asked) {
  if (asked.name != PhilosophyName::own) {
    return advice::philosophy(asked.name);
  }
  const auto numbers = asked.own ? asked.own : history::ownPhilosophy(database);
  if (!numbers) {
    refuse(field, "is \"own\", but you have not put down a philosophy of your own; send it with its numbers");
  }
  return shapes::philosophyOf(*numbers);
}

advice::Philosophy storedPhilosophy(history::Database& database) {
  const auto chosen = history::chosenPhilosophy(database);
  if (chosen == PhilosophyName::own) {
    if (const auto numbers = history::ownPhilosophy(database)) {
      return shapes::philosophyOf(*numbers);
    }
  }
  return chosen && *chosen != PhilosophyName::own ? advice::philosophy(*chosen) : advice::philosophies().front();
}

} // namespace serendip::service
