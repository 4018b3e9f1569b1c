#include "advice/card_cues.h"

#include "advice/generated_slug.h"
#include "advice/name_scripts.h"

namespace serendip::advice {
namespace {

// The gain from weak ties falls off after about 10 mutual connections (Rajkumar et al., Science 2022).
constexpr int kManyMutuals = 10;

Cue mutualsCue(int mutuals) {
  if (mutuals <= 0) {
    return cue(CueKey::mutualsNone);
  }
  return cue(mutuals < kManyMutuals ? CueKey::mutualsFew : CueKey::mutualsMany, mutuals);
}

} // namespace

void addCardCues(const Request& request, Cues& cues) {
  if (request.followsYou.value_or(false)) {
    cues.push_back(cue(CueKey::followsYou));
  }
  if (request.verified.value_or(false)) {
    cues.push_back(cue(CueKey::verified));
  }
  if (request.mutuals) {
    cues.push_back(mutualsCue(*request.mutuals));
  }
  if (request.sender.slug && looksGenerated(*request.sender.slug)) {
    cues.push_back(cue(CueKey::slugGenerated));
  }
  if (mixesScripts(request.name)) {
    cues.push_back(cue(CueKey::nameMixedScripts));
  }
}

} // namespace serendip::advice
