#pragma once

#include "domain/instant.h"
#include "domain/uuid.h"

#include <optional>
#include <string_view>

namespace serendip {

/// What can be done with a request. `lookFirst` is only ever suggested, never decided.
enum class Action { accept, ignore, block, lookFirst };

/// A block happens on LinkedIn's profile page, by the user's hand: it is `intended` until he says it is done.
enum class Stage { intended, done };

/// Where the user decided. `archive` is the program's own conclusion from LinkedIn's archive, where nobody here saw it.
enum class Origin { hint, page, profile, popup, archive };

/// What followed an acceptance.
enum class Outcome { exchange, silence, pitch, unwelcome };

/// `own` is the user's own (own_philosophy.h), the others are offered to everybody.
enum class PhilosophyName { open, balanced, known, careful, own };

/// What was suggested when the user decided.
struct Suggested {
  Action action;
  PhilosophyName philosophy;

  friend bool operator==(const Suggested&, const Suggested&) = default;
};

/// A decision of the user, without whom it is about.
struct Decision {
  Uuid id;
  Instant at;
  Action action; ///< never lookFirst
  Stage stage = Stage::done;
  Origin origin = Origin::hint;
  std::optional<Suggested> suggested = std::nullopt;
};

// The words are the same on the wire, in the database and here; `parse` gives nothing for any other word.
std::string_view word(Action);
std::string_view word(Stage);
std::string_view word(Origin);
std::string_view word(Outcome);
std::string_view word(PhilosophyName);
template <class Enumeration> std::optional<Enumeration> parse(std::string_view word);
template <> std::optional<Action> parse<Action>(std::string_view word);
template <> std::optional<Stage> parse<Stage>(std::string_view word);
template <> std::optional<Origin> parse<Origin>(std::string_view word);
template <> std::optional<Outcome> parse<Outcome>(std::string_view word);
template <> std::optional<PhilosophyName> parse<PhilosophyName>(std::string_view word);

} // namespace serendip
