#pragma once

#include "advice/phrase_book.h"

#include <optional>
#include <string_view>

namespace serendip::ledger {

/// A kind of sender: the family that the headline names, `other` for a headline that names none, `unknown` without one.
enum class Kind { founder, recruiter, engineer, researcher, journalist, student, sales, coach, crypto, other, unknown };

inline constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::unknown) + 1;

std::string_view word(Kind);

/// Whether it is a field of work that can be reached.
constexpr bool isField(Kind kind) {
  return kind < Kind::other;
}

/// The kind of sender with this headline. Not remembered from one to the next: looking a headline up among 30,000
/// others took longer than matching it again.
Kind kindOf(const std::optional<std::string_view>& headline, const advice::PhraseBook& families);

} // namespace serendip::ledger
