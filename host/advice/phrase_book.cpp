#include "advice/phrase_book.h"

#include <algorithm>
#include <array>
#include <utility>

namespace serendip::advice {
namespace {

constexpr std::string_view kGap = "…";
constexpr std::size_t kWidestGap = 8; // words; German puts the verb at the end of the clause

constexpr std::array<std::string_view, 7> kDenials{"not", "never", "nicht", "nie", "niemals", "kein", "keine"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kDigraphs{{
    {"ä", "ae"},
    {"ö", "oe"},
    {"ü", "ue"},
}};

std::string withDigraphs(std::string_view phrase) {
  std::string written{phrase};
  for (const auto& [letter, digraph] : kDigraphs) {
    for (auto at = written.find(letter); at != std::string::npos; at = written.find(letter, at)) {
      written.replace(at, letter.size(), digraph);
    }
  }
  return written;
}

std::vector<std::string> wordsOf(std::string_view phrase) {
  const unicode::FoldedText folded{phrase};
  std::vector<std::string> words;
  for (std::size_t i = 0; i < folded.words(); ++i) {
    words.emplace_back(folded.word(i));
  }
  return words;
}

bool standsAt(const unicode::FoldedText& text, std::size_t position, const std::vector<std::string>& words) {
  if (position + words.size() > text.words()) {
    return false;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text.word(position + i) != words[i]) {
      return false;
    }
  }
  return true;
}

/// Where the text goes on behind `tail`, or nothing if it does not follow within the gap.
std::optional<std::size_t> behindGap(const unicode::FoldedText& text, std::size_t position,
                                     const std::vector<std::string>& tail) {
  const auto last = std::min(position + kWidestGap, text.words());
  for (auto at = position; at <= last; ++at) {
    if (standsAt(text, at, tail)) {
      return at + tail.size();
    }
    if (at < text.words() && std::ranges::find(kDenials, text.word(at)) != kDenials.end()) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

} // namespace

bool PhraseBook::add(const LexiconLine& line) {
  if (const auto digraphs = withDigraphs(line.phrase); digraphs != line.phrase) {
    insert(digraphs, line.cue);
  }
  return insert(line.phrase, line.cue);
}

bool PhraseBook::insert(std::string_view phrase, std::optional<CueKey> cue) {
  const auto gap = phrase.find(kGap);
  Phrase parsed{wordsOf(phrase.substr(0, gap)), {}, cue};
  if (gap != std::string_view::npos) {
    parsed.tail = wordsOf(phrase.substr(gap + kGap.size()));
  }
  if (parsed.head.empty()) {
    return false;
  }
  const auto& first = parsed.head.front();
  mayBegin_.set(mark(first));
  auto& sameBeginning = byFirstWord_[first];
  const auto behindLonger =
      std::ranges::upper_bound(sameBeginning, parsed.words(), std::ranges::greater{}, &Phrase::words);
  sameBeginning.insert(behindLonger, std::move(parsed));
  return true;
}

std::size_t PhraseBook::mark(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  const auto last = static_cast<unsigned char>(word.back());
  const auto middle = static_cast<unsigned char>(word[word.size() / 2]);
  return (first * 131U + middle * 31U + last * 7U + word.size()) % kMarks;
}

CueCounts PhraseBook::in(const unicode::FoldedText& text) const {
  CueCounts found{};
  for (std::size_t at = 0; at < text.words();) {
    auto next = at + 1;
    const auto word = text.word(at);
    if (!mayBegin_.test(mark(word))) {
      ++at;
      continue;
    }
    if (const auto entry = byFirstWord_.find(word); entry != byFirstWord_.end()) {
      for (const auto& phrase : entry->second) {
        if (!standsAt(text, at, phrase.head)) {
          continue;
        }
        const auto behindHead = at + phrase.head.size();
        const auto behind = phrase.tail.empty() ? std::optional{behindHead} : behindGap(text, behindHead, phrase.tail);
        if (behind) {
          if (phrase.cue) {
            ++found.at(static_cast<std::size_t>(*phrase.cue));
          }
          next = *behind;
          break;
        }
      }
    }
    at = next;
  }
  return found;
}

} // namespace serendip::advice
