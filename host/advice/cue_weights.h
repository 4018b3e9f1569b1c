// What each cue contributes to the log-odds of exchange, pitch and unwelcome, and where the number comes from.
//
// Nobody has published what follows accepted contact requests, so most numbers are judgement; a figure that has a
// published finding behind its direction names it, its size is still judgement. The scale: 0.2 is a nuance, 0.7 doubles
// the odds, 1.6 multiplies them by five, 4 decides alone.
#pragma once

#include "advice/cue.h"

#include <array>
#include <string_view>

namespace serendip::advice {

struct CueWeight {
  CueKey key;
  std::string_view word; ///< the key on the wire and in the extension's texts
  Side side;
  Contribution contribution;
  std::string_view origin;
};

// clang-format off
inline constexpr std::array<CueWeight, kCues> kCueWeights{{
    // key, word, side, {exchange, pitch, unwelcome}, origin
    {CueKey::followsYou, "followsYou", Side::interest, {0.5, -0.1, 0.0}, "founding text, gain D; size: judgement"},
    // Absence says nothing: only about 1 member in 10 is verified (LinkedIn, January 2026).
    {CueKey::verified, "verified", Side::reach, {0.1, -0.1, -0.3}, "judgement: an identity is at stake"},
    {CueKey::mutualsNone, "mutualsNone", Side::breadth, {0.05, 0.15, 0.0}, "judgement: new to the network, also for spam"},
    // Mutual connections never touch `unwelcome`: 80 % accepted fake profiles with more than ten of them (Boshmaf 2011).
    {CueKey::mutualsFew, "mutualsFew", Side::breadth, {0.4, -0.1, 0.0}, "moderately weak ties help most, Rajkumar et al., Science 2022; size: judgement"},
    {CueKey::mutualsMany, "mutualsMany", Side::reach, {0.2, -0.1, 0.0}, "the gain falls off after about 10, Rajkumar et al., Science 2022; size: judgement"},
    {CueKey::slugGenerated, "slugGenerated", Side::risk, {0.0, 0.2, 0.1}, "judgement: a nuance, the member may never have chosen it"},
    {CueKey::nameMixedScripts, "nameMixedScripts", Side::risk, {-0.2, 0.5, 1.0}, "judgement: look-alike letters within a word are a disguise"},

    {CueKey::headlineFounder, "headlineFounder", Side::chance, {0.4, 0.0, 0.0}, "founding text, gain A; size: judgement"},
    // Some "recruiters" are personas of state actors (MI5, 2021 and 2025): more exchange, and a little of the rest.
    {CueKey::headlineRecruiter, "headlineRecruiter", Side::chance, {0.6, 0.2, 0.05}, "founding text, gain C; MI5 2021, 2025; size: judgement"},
    {CueKey::headlineEngineer, "headlineEngineer", Side::breadth, {0.3, -0.2, 0.0}, "judgement"},
    {CueKey::headlineResearcher, "headlineResearcher", Side::breadth, {0.3, -0.2, 0.0}, "judgement"},
    {CueKey::headlineJournalist, "headlineJournalist", Side::chance, {0.4, -0.2, 0.0}, "founding text, gains A and B; size: judgement"},
    {CueKey::headlineStudent, "headlineStudent", Side::breadth, {0.2, -0.3, 0.0}, "judgement"},
    {CueKey::headlineSales, "headlineSales", Side::risk, {-0.3, 1.0, 0.0}, "judgement"},
    {CueKey::headlineCoach, "headlineCoach", Side::risk, {-0.3, 0.8, 0.0}, "judgement"},
    {CueKey::headlineCrypto, "headlineCrypto", Side::risk, {-0.8, 1.5, 0.4}, "judgement"},

    {CueKey::noteMet, "noteMet", Side::interest, {1.0, -0.3, -0.1}, "judgement: easily claimed, so it lowers the risk little"},
    {CueKey::noteLong, "noteLong", Side::interest, {0.6, 0.2, 0.0}, "founding text, gain D; size: judgement"},
    {CueKey::noteShort, "noteShort", Side::interest, {0.3, 0.0, 0.0}, "founding text, gain D; size: judgement"},
    {CueKey::noteLink, "noteLink", Side::risk, {-0.3, 0.9, 0.1}, "judgement"},
    {CueKey::notePhone, "notePhone", Side::risk, {-0.2, 0.7, 0.3}, "judgement"},
    {CueKey::noteMoney, "noteMoney", Side::risk, {-0.5, 1.2, 0.2}, "judgement"},
    {CueKey::noteCalendar, "noteCalendar", Side::risk, {-0.4, 1.6, 0.0}, "judgement"},
    {CueKey::noteCapitals, "noteCapitals", Side::risk, {-0.4, 0.8, 0.3}, "judgement"},
    {CueKey::noteEmoji, "noteEmoji", Side::risk, {-0.1, 0.5, 0.0}, "judgement"},
    {CueKey::notePitch, "notePitch", Side::risk, {-0.8, 2.2, 0.0}, "judgement: two such cues suffice to ignore even under *open*"},
    // 91 % of 1,049 women asked had met advances on LinkedIn (Passport-photo.online 2023): where the wording shows it,
    // it decides alone.
    {CueKey::noteAdvance, "noteAdvance", Side::risk, {-1.0, 0.0, 5.0}, "design: ignored under every philosophy; size: judgement"},

    {CueKey::askedBefore, "askedBefore", Side::interest, {0.3, 0.0, 0.0}, "founding text, gain D; size: judgement"},
    {CueKey::askedAgainAfterIgnored, "askedAgainAfterIgnored", Side::risk, {}, "grows with the count: kAskedAgainSteps"},
    {CueKey::acceptedBefore, "acceptedBefore", Side::chance, {0.5, 0.0, -0.3}, "the user's own decision; size: judgement"},
    {CueKey::exchangeBefore, "exchangeBefore", Side::chance, {2.5, -1.0, -1.5}, "the user's own outcome; size: judgement"},
    {CueKey::ignoredBefore, "ignoredBefore", Side::risk, {-0.3, 0.2, 0.0}, "the user's own decision, a weak one; size: judgement"},
    {CueKey::blockedBefore, "blockedBefore", Side::risk, {-1.5, 0.5, 5.0}, "the user's own decision; size: judgement"},
    {CueKey::pitchBefore, "pitchBefore", Side::risk, {-1.6, 3.4, 0.0}, "the user's own outcome; size: judgement"},
    {CueKey::unwelcomeBefore, "unwelcomeBefore", Side::risk, {-1.0, 0.3, 4.5}, "the user's own outcome; size: judgement"},

    {CueKey::notMet, "notMet", Side::risk, {}, "design: a gate, not a weight"},
    {CueKey::usualRate, "usualRate", Side::chance, {}, "design: said when there is nothing else to say"},
}};

// Asking again once after being ignored may be interest, gain D; from the third time on it is a nuisance, and that is
// where the block gate opens. Judgement. The last step holds for every further time.
inline constexpr std::array<Contribution, 5> kAskedAgainSteps{{
    {-0.1, 0.2, 0.2},
    {-0.5, 0.5, 1.2},
    {-1.4, 0.8, 3.8},
    {-1.6, 0.9, 4.3},
    {-1.8, 1.0, 4.8},
}};
// clang-format on

} // namespace serendip::advice
