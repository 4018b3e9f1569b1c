#include "ledger/kind.h"

#include "advice/headline_family.h"

#include <array>

namespace serendip::ledger {
namespace {

constexpr std::array<std::string_view, kKinds> kWords{"founder",    "recruiter", "engineer", "researcher",
                                                      "journalist", "student",   "sales",    "coach",
                                                      "crypto",     "other",     "unknown"};

static_assert(static_cast<int>(advice::kLastFamily) - static_cast<int>(advice::kFirstFamily) ==
                  static_cast<int>(Kind::crypto),
              "a family of headlines without its kind, or the other way round");

Kind kindOfFamily(advice::CueKey family) {
  return static_cast<Kind>(static_cast<int>(family) - static_cast<int>(advice::kFirstFamily));
}

} // namespace

std::string_view word(Kind kind) {
  return kWords.at(static_cast<std::size_t>(kind));
}

Kind kindOf(const std::optional<std::string_view>& headline, const advice::PhraseBook& families) {
  if (!headline) {
    return Kind::unknown;
  }
  const auto family = advice::headlineFamily(*headline, families);
  return family ? kindOfFamily(*family) : Kind::other;
}

} // namespace serendip::ledger
