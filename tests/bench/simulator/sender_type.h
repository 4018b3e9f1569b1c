#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace serendip::simulator {

/// Who a sender really is. Only the simulation knows.
enum class SenderType {
  acquaintance, ///< met at an event or at work
  peer,         ///< same field
  founder,
  recruiter,
  researcher, ///< journalists too
  student,
  seller,
  coach,
  investment, ///< crypto and the like
  advances,
  fake,    ///< a made-up profile that collects contacts
  nuisance ///< comes back however often ignored
};

inline constexpr std::size_t kSenderTypes = 12;

std::string_view word(SenderType);

/// What follows an acceptance, by probability. Adds up to 1.
struct Prospects {
  double exchange;
  double silence;
  double pitch;
  double unwelcome;
};

/// Probability that a headline is worded like those of `type`.
struct Borrowed {
  SenderType type;
  double probability;
};

/// How senders of one type behave and what their cards show. Shares are probabilities.
struct Habits {
  Prospects prospects;
  double note;      ///< a note is attached
  double noMutuals; ///< nobody in common; the card then shows no line at all
  double mutuals;   ///< median where there are some
  double followsYou;
  double verified;
  double premium;
  double openToWork;
  double generatedSlug;
  double mixedScripts;             ///< look-alike letters in the name
  double returns;                  ///< asks again after having been ignored
  double returnDays;               ///< after so many days on average
  double pesters;                  ///< a return is itself unwelcome
  std::array<Borrowed, 2> borrows; ///< headlines of other types; else of its own
};

const Habits& habits(SenderType);

std::span<const SenderType> senderTypes();

} // namespace serendip::simulator
