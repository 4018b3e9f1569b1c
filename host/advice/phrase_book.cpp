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
  const FoldedText folded{phrase};
  std::vector<std::string> words;
  for (std::size_t i = 0; i < folded.words(); ++i) {
    words.emplace_back(folded.word(i));
  }
  return words;
}

bool standsAt(const FoldedText& text, std::size_t position, const std::vector<std::string>& words) {
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
std::optional<std::size_t> behindGap(const FoldedText& text, std::size_t position,
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

PhraseBook::PhraseBook(std::span<const LexiconLine> lexicon) {
  for (const auto& line : lexicon) {
    add(line.phrase, line.cue);
    if (const auto digraphs = withDigraphs(line.phrase); digraphs != line.phrase) {
      add(digraphs, line.cue);
    }
  }
  for (auto& [first, phrases] : byFirstWord_) {
    std::ranges::stable_sort(phrases, std::ranges::greater{},
                             [](const Phrase& phrase) { return phrase.head.size() + phrase.tail.size(); });
  }
}

void PhraseBook::add(std::string_view phrase, std::optional<CueKey> cue) {
  const auto gap = phrase.find(kGap);
  Phrase parsed{wordsOf(phrase.substr(0, gap)), {}, cue};
  if (gap != std::string_view::npos) {
    parsed.tail = wordsOf(phrase.substr(gap + kGap.size()));
  }
  if (!parsed.head.empty()) {
    auto first = parsed.head.front();
    byFirstWord_[std::move(first)].push_back(std::move(parsed));
  }
}

CueSet PhraseBook::in(const FoldedText& text) const {
  CueSet found;
  for (std::size_t at = 0; at < text.words();) {
    auto next = at + 1;
    if (const auto entry = byFirstWord_.find(text.word(at)); entry != byFirstWord_.end()) {
      for (const auto& phrase : entry->second) {
        if (!standsAt(text, at, phrase.head)) {
          continue;
        }
        const auto behindHead = at + phrase.head.size();
        const auto behind = phrase.tail.empty() ? std::optional{behindHead} : behindGap(text, behindHead, phrase.tail);
        if (behind) {
          if (phrase.cue) {
            found.set(static_cast<std::size_t>(*phrase.cue));
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
