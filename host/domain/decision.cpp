#include "domain/decision.h"

#include <array>
#include <utility>

namespace serendip {
namespace {

template <class Enumeration> using Word = std::pair<Enumeration, std::string_view>;

// One table an enumeration serves both directions, so that what is written can always be read again.
template <class Enumeration> constexpr auto kWords = nullptr;

template <>
constexpr std::array kWords<Action>{
    Word<Action>{Action::accept, "accept"},
    Word<Action>{Action::ignore, "ignore"},
    Word<Action>{Action::block, "block"},
    Word<Action>{Action::lookFirst, "lookFirst"},
};

template <>
constexpr std::array kWords<Stage>{
    Word<Stage>{Stage::intended, "intended"},
    Word<Stage>{Stage::done, "done"},
};

template <>
constexpr std::array kWords<Origin>{
    Word<Origin>{Origin::hint, "hint"},       Word<Origin>{Origin::page, "page"},
    Word<Origin>{Origin::profile, "profile"}, Word<Origin>{Origin::popup, "popup"},
    Word<Origin>{Origin::archive, "archive"},
};

template <>
constexpr std::array kWords<Outcome>{
    Word<Outcome>{Outcome::exchange, "exchange"},
    Word<Outcome>{Outcome::silence, "silence"},
    Word<Outcome>{Outcome::pitch, "pitch"},
    Word<Outcome>{Outcome::unwelcome, "unwelcome"},
};

template <>
constexpr std::array kWords<PhilosophyName>{
    Word<PhilosophyName>{PhilosophyName::open, "open"},   Word<PhilosophyName>{PhilosophyName::balanced, "balanced"},
    Word<PhilosophyName>{PhilosophyName::known, "known"}, Word<PhilosophyName>{PhilosophyName::careful, "careful"},
    Word<PhilosophyName>{PhilosophyName::own, "own"},
};

template <class Enumeration> constexpr std::string_view wordFor(Enumeration value) {
  for (const auto& [candidate, text] : kWords<Enumeration>) {
    if (candidate == value) {
      return text;
    }
  }
  return {}; // only a value outside the enumeration gets here
}

template <class Enumeration> constexpr std::optional<Enumeration> valueOf(std::string_view text) {
  for (const auto& [value, candidate] : kWords<Enumeration>) {
    if (candidate == text) {
      return value;
    }
  }
  return std::nullopt;
}

} // namespace

std::string_view word(Action value) {
  return wordFor(value);
}

std::string_view word(Stage value) {
  return wordFor(value);
}

std::string_view word(Origin value) {
  return wordFor(value);
}

std::string_view word(Outcome value) {
  return wordFor(value);
}

std::string_view word(PhilosophyName value) {
  return wordFor(value);
}

template <> std::optional<Action> parse<Action>(std::string_view text) {
  return valueOf<Action>(text);
}

template <> std::optional<Stage> parse<Stage>(std::string_view text) {
  return valueOf<Stage>(text);
}

template <> std::optional<Origin> parse<Origin>(std::string_view text) {
  return valueOf<Origin>(text);
}

template <> std::optional<Outcome> parse<Outcome>(std::string_view text) {
  return valueOf<Outcome>(text);
}

template <> std::optional<PhilosophyName> parse<PhilosophyName>(std::string_view text) {
  return valueOf<PhilosophyName>(text);
}

} // namespace serendip
