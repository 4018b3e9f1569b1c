#include "advice/history_cues.h"

#include <algorithm>

namespace serendip::advice {
namespace {

constexpr int kMailing = 2;                                        // other people with this note (design: three in all)
constexpr std::int64_t kFortnight = std::int64_t{14} * 86'400'000; // ms

void addSameNoteCues(const SameNote& same, Cues& cues) {
  const auto add = [&cues](CueKey key, int copies) {
    if (copies > 0) {
      cues.push_back(cue(key, copies));
    }
  };
  add(CueKey::sameNoteIgnored, same.ignored);
  add(CueKey::sameNoteBlocked, same.blocked);
  add(CueKey::sameNotePitch, same.pitches);
  add(CueKey::sameNoteUnwelcome, same.unwelcome);
  add(CueKey::sameNoteWelcome, same.exchanges);
}

} // namespace

int timesAskedSinceIgnored(const SenderHistory& history) {
  return history.ignored > 0 ? std::max(history.requestsSinceIgnored, 0) + 1 : 0;
}

bool choseToBlock(const SenderHistory& history) {
  return history.blocked > 0 || (history.lastDecision && history.lastDecision->action == Action::block);
}

void addHistoryCues(const Request& request, const SenderHistory& history, Cues& cues) {
  if (const auto times = timesAskedSinceIgnored(history); times > 0) {
    cues.push_back(growingCue(CueKey::askedAgainAfterIgnored, times, times));
    cues.push_back(cue(CueKey::ignoredBefore, history.ignored));
  } else if (history.earlierRequests > 0 && !choseToBlock(history)) {
    cues.push_back(cue(CueKey::askedBefore, history.earlierRequests));
  }
  const auto add = [&cues](CueKey key, bool present) {
    if (present) {
      cues.push_back(cue(key));
    }
  };
  add(CueKey::acceptedBefore, history.accepted > 0);
  add(CueKey::exchangeBefore, history.exchanges > 0 || history.contact.talked());
  add(CueKey::blockedBefore, choseToBlock(history));
  add(CueKey::pitchBefore, history.pitches > 0 || history.contact.pitched);
  add(CueKey::unwelcomeBefore, history.unwelcome > 0);
  addSameNoteCues(history.sameNote, cues);
  const auto& same = history.sameNote;
  if (same.copies >= kMailing && request.seenAt.milliseconds - same.nearestAt.milliseconds <= kFortnight) {
    cues.push_back(cue(CueKey::massMail, same.copies));
  }
}

} // namespace serendip::advice
