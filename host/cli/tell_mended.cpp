#include "cli/tell_mended.h"

#include "history/mended.h"

#include <iostream>
#include <string_view>

namespace serendip::cli {
namespace {

/// What stands behind the count; empty for a word of a later version.
std::string_view sentenceOf(const history::Mended& mended) {
  const bool one = mended.count == 1;
  if (mended.what == "pageInvitations") {
    return one ? " invitation to follow a page was stored as a request. It is gone from the history."
               : " invitations to follow a page were stored as requests. They are gone from the history.";
  }
  if (mended.what == "texts") {
    return one ? " request held LinkedIn's own words as headline or note. They are cleared."
               : " requests held LinkedIn's own words as headline or note. They are cleared.";
  }
  return {};
}

} // namespace

void tellMended(history::Database& database) {
  for (const auto& mended : history::takeMended(database)) {
    if (const auto sentence = sentenceOf(mended); !sentence.empty()) {
      std::cerr << "serendip: an earlier version read the page wrongly: " << mended.count << sentence << '\n';
    }
  }
}

} // namespace serendip::cli
