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
  // the headline
  headlineFounder,
  headlineRecruiter,
  headlineEngineer,
  headlineResearcher,
  headlineJournalist,
  headlineStudent,
  headlineSales,
  headlineCoach,
  headlineCrypto,
  // the note
  noteMet,
  noteLong,
  noteShort,
  noteLink,
  notePhone,
  noteMoney,
  noteCalendar,
  noteCapitals,
  noteEmoji,
  notePitch,
  noteAdvance,
  // what this user knows of the sender
  askedBefore,
  askedAgainAfterIgnored,
  acceptedBefore,
  exchangeBefore,
  ignoredBefore,
  blockedBefore,
  pitchBefore,
  unwelcomeBefore,
  // said for honesty, without weight
  notMet,
  usualRate,
};

inline constexpr std::size_t kCues = static_cast<std::size_t>(CueKey::usualRate) + 1;

/// What something adds to the log-odds of each outcome (outcome_model.h says of what against what).
struct Contribution {
  double exchange = 0;
  double pitch = 0;
  double unwelcome = 0;

  /// What it adds to the score.
  constexpr double weight() const { return exchange - pitch - unwelcome; }

  constexpr Contribution& operator+=(const Contribution& more) {
    exchange += more.exchange;
    pitch += more.pitch;
    unwelcome += more.unwelcome;
    return *this;
  }
};

/// A cue noticed in one request. A cue that is unknown is not in the list: it contributes nothing.
struct Cue {
  CueKey key;
  Contribution contribution;
  std::optional<int> count; ///< the number its text tells
};

using Cues = std::vector<Cue>;

std::string_view word(CueKey);
Side side(CueKey);

/// The cue with the contribution of the table in cue_weights.h.
Cue cue(CueKey, std::optional<int> count = std::nullopt);

bool has(const Cues&, CueKey);

} // namespace serendip::advice
