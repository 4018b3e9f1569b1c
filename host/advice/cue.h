#pragma once

#include "advice/suggestion.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace serendip::advice {

/// What can be noticed about a request, in the order of the groups that notice it.
enum class CueKey {
  // the card
  followsYou,
  verified,
  mutualsNone,
  mutualsFew,
  mutualsMany,
  slugGenerated,
  nameMixedScripts,
  // the families of headlines: of no weight, as the kind has it already; the ledger counts by them
  headlineFounder,
  headlineRecruiter,
  headlineEngineer,
  headlineResearcher,
  headlineJournalist,
  headlineStudent,
  headlineSales,
  headlineCoach,
  headlineCrypto,
  // what this user knows of the sender, and of others who sent the same note
  askedBefore,
  askedAgainAfterIgnored,
  acceptedBefore,
  exchangeBefore,
  ignoredBefore,
  blockedBefore,
  pitchBefore,
  unwelcomeBefore,
  sameNoteIgnored,
  sameNoteBlocked,
  sameNotePitch,
  sameNoteUnwelcome,
  sameNoteWelcome,
  massMail,
  // what this user knows of the company that the headline names
  companyTurnedOutWell,
  companyTurnedOutBadly,
  colleague,
  companyNew,
  burst,
  // what its words say it is after
  kind,
  // said for honesty, without weight
  languageUnknown,
  kindIgnored,
  kindAccepted,
  notMet,
  usualRate,
};

inline constexpr std::size_t kCues = static_cast<std::size_t>(CueKey::usualRate) + 1;

/// A cue noticed in one request. A cue that is unknown is not in the list: it contributes nothing.
struct Cue {
  CueKey key;
  std::optional<int> count; ///< the number its text tells
  std::size_t step = 1;     ///< which of its weights holds, from 1 to steps(key)
};

using Cues = std::vector<Cue>;

std::string_view word(CueKey);
Side side(CueKey);

/// How many weights the cue has, as it counts for more the more there is of it; 0 if it never has any.
std::size_t steps(CueKey);

/// The position of a cue's weight among those of all cues, 0 … kWeights - 1. The cue must have weights.
std::size_t weightPosition(const Cue&);

inline constexpr std::size_t kWeights = 30;

Cue cue(CueKey, std::optional<int> count = std::nullopt);

/// A cue that grows: the step for `amount` ≥ 1, the last one for whatever is beyond.
Cue growingCue(CueKey, int amount, std::optional<int> count = std::nullopt);

bool has(const Cues&, CueKey);

} // namespace serendip::advice
