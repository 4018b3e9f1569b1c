#include "advice/reads_like_pitch.h"

#include "advice/note_cues.h"

namespace serendip::advice {

bool readsLikePitch(std::string_view message, const Prior& prior) {
  Cues cues;
  addNoteCues(message, unicode::FoldedText(message), prior, cues);
  double logit = prior.start.pitch;
  for (const auto& noticed : cues) {
    logit += prior.weight(noticed).pitch;
  }
  return logit > 0;
}

} // namespace serendip::advice
