#pragma once

#include "sender_type.h"

#include <span>
#include <string_view>

namespace serendip::simulator {

enum class Language { english, german };

/// Patterns in which "{place}" and the like stand for one word of a list.
std::span<const std::string_view> headlinePatterns(SenderType, Language);
std::span<const std::string_view> notePatterns(SenderType, Language);

inline constexpr std::size_t kSeasons = 6;

/// What may stand for "{slot}". "{topic}" and "{hook}" are in fashion for a season each; the others do not change.
/// Empty for a slot that there is not.
std::span<const std::string_view> slotWords(std::string_view slot, Language, std::size_t season);

} // namespace serendip::simulator
