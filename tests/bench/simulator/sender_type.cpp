// SYNTHETIC. Nobody has published what follows accepted contact requests, so every number here is an assumption. What
// was published sets three of them: about 1 card in 20 carries a note; about 1 member in 10 is verified (LinkedIn,
// January 2026); mutual contacts are no proof, since people accept fake profiles the more readily the more contacts
// they share (19 % with none, about 80 % above ten: Boshmaf et al. 2011), so fakes and investment offers here have as
// many mutuals as peers. The numbers were set before the first measurement of the product and are not to be fitted to
// it.
#include "sender_type.h"

#include <vector>

namespace serendip::simulator {
namespace {

using enum SenderType;

constexpr Borrowed kNone{peer, 0};

// clang-format off
constexpr std::array<Habits, kSenderTypes> kHabits{{
    // exchange silence pitch unwelcome | note noMut med | follows verif prem work | slug mixed | returns days pesters
    /* acquaintance */ {{.45, .53, .019, .001}, .20, .10, 8, .15, .12, .20, .03, .02, .000, .35, 60, 0, {{{peer, .5}, {founder, .2}}}},
    /* peer */         {{.22, .757, .02, .003}, .04, .15, 6, .12, .12, .18, .04, .02, .000, .10, 120, 0, {{kNone, kNone}}},
    /* founder */      {{.20, .645, .15, .005}, .06, .20, 5, .10, .12, .40, .00, .02, .000, .12, 90, 0, {{{peer, .1}, kNone}}},
    /* recruiter */    {{.25, .595, .15, .005}, .08, .25, 5, .05, .15, .60, .00, .02, .000, .15, 60, 0, {{kNone, kNone}}},
    /* researcher */   {{.28, .685, .03, .005}, .08, .25, 4, .20, .15, .10, .02, .02, .000, .12, 90, 0, {{{peer, .1}, kNone}}},
    /* student */      {{.10, .86, .033, .007}, .05, .40, 2, .20, .08, .03, .25, .05, .000, .15, 60, 0, {{kNone, kNone}}},
    /* seller */       {{.03, .27, .69, .01},   .06, .30, 4, .06, .10, .55, .00, .04, .000, .30, 30, .005, {{{founder, .2}, {peer, .1}}}},
    /* coach */        {{.02, .30, .67, .01},   .07, .35, 4, .08, .06, .45, .00, .04, .000, .25, 30, .005, {{{founder, .1}, kNone}}},
    /* investment */   {{.003, .217, .70, .08}, .07, .20, 6, .06, .02, .25, .00, .20, .040, .35, 25, .02, {{{founder, .25}, {peer, .15}}}},
    /* advances */     {{.01, .29, .05, .65},   .10, .55, 2, .10, .02, .05, .02, .20, .020, .50, 20, .15, {{{peer, .5}, {founder, .1}}}},
    /* fake */         {{.005, .655, .24, .10}, .04, .20, 7, .03, .01, .15, .05, .25, .060, .15, 40, .01, {{{recruiter, .45}, {peer, .3}}}},
    /* nuisance */     {{.02, .33, .20, .45},   .08, .30, 3, .25, .06, .10, .05, .05, .005, .85, 15, .12, {{{peer, .6}, {seller, .2}}}},
}};
// clang-format on

constexpr std::array<std::string_view, kSenderTypes> kWords{"acquaintance", "peer",     "founder", "recruiter",
                                                            "researcher",   "student",  "seller",  "coach",
                                                            "investment",   "advances", "fake",    "nuisance"};

constexpr std::array<SenderType, kSenderTypes> kTypes{acquaintance, peer,  founder,    recruiter, researcher, student,
                                                      seller,       coach, investment, advances,  fake,       nuisance};

} // namespace

std::string_view word(SenderType type) {
  return kWords.at(static_cast<std::size_t>(type));
}

const Habits& habits(SenderType type) {
  return kHabits.at(static_cast<std::size_t>(type));
}

std::span<const SenderType> senderTypes() {
  return kTypes;
}

} // namespace serendip::simulator
