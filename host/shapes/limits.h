#pragma once

#include <cstddef>

/// The limits of PROTOCOL.md, section 4. Texts are counted in code points.
namespace serendip::shapes::limits {

inline constexpr std::size_t kSlug = 200;
inline constexpr std::size_t kMemberId = 200;
inline constexpr std::size_t kName = 300;
inline constexpr std::size_t kHeadline = 500;
inline constexpr std::size_t kNote = 2000;
inline constexpr std::size_t kInvitation = 64;
inline constexpr std::size_t kMessage = 20000; ///< the text of a message in the archive; LinkedIn takes 8,000

inline constexpr std::size_t kCompany = 500;
inline constexpr std::size_t kPosition = 500;

inline constexpr int kMutuals = 100000;

/// How much of a refused value a message repeats.
inline constexpr std::size_t kExcerpt = 40;

} // namespace serendip::shapes::limits
