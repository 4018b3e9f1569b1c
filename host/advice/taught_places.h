#pragma once

#include "advice/text_features.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace serendip::advice {

/// Three numbers that are learnt, one a head, with the sums of their squared gradients (AdaGrad), for one place of the
/// text features. A fourth lane that is never used lets the compiler take all in one.
struct LearntPlace {
  std::array<float, 4> value{};
  std::array<float, 4> squares{};
};

/// What the places of the text features were taught. Only those that were taught take their 32 bytes: after a thousand
/// lessons a fifth of all. For each other one a number says that it has the place that nobody teaches, which is zero.
class TaughtPlaces {
public:
  explicit TaughtPlaces(std::size_t count = kBuckets) : count_(count) {}

  /// Whether none was ever taught.
  bool empty() const { return taught_.empty(); }

  std::size_t count() const { return count_; }

  /// Only where some place was taught.
  const LearntPlace& at(std::size_t place) const { return taught_[positions_[place]]; }

  /// To be changed: from now on this place has its own.
  LearntPlace& teach(std::size_t place) {
    if (positions_.empty()) {
      begin();
    }
    auto& position = positions_[place];
    if (position == 0) {
      position = nobodys();
      places_[position] = static_cast<std::uint16_t>(place);
    }
    return taught_[position];
  }

  /// `visit` gets the number of every place that has its own, in order, and what it was taught.
  void each(auto&& visit) const {
    for (std::size_t place = 0; place < positions_.size(); ++place) {
      if (positions_[place] != 0) {
        visit(place, taught_[positions_[place]]);
      }
    }
  }

  /// Changes every place with `change`, and keeps those alone for which it says so. Which also gets what is nobody's,
  /// all zero, and must then say no. Those that are kept stay where they are: moved together, the slowest of a hundred
  /// lessons took 175 us in place of 116 to 137.
  void keepIf(auto&& change) {
    free_.clear();
    for (std::uint32_t position = 1; position < taught_.size(); ++position) {
      if (!change(taught_[position])) {
        release(position);
      }
    }
  }

private:
  void begin() {
    positions_.resize(count_);
    taught_.emplace_back();
    places_.emplace_back();
  }

  std::uint32_t nobodys() {
    if (free_.empty()) {
      taught_.emplace_back();
      places_.emplace_back();
      return static_cast<std::uint32_t>(taught_.size() - 1);
    }
    const auto position = free_.back();
    free_.pop_back();
    return position;
  }

  void release(std::uint32_t position) {
    auto& of = positions_[places_[position]];
    if (of == position) { // else it was nobody's, and its place has another by now
      of = 0;
    }
    taught_[position] = {};
    free_.push_back(position);
  }

  std::size_t count_;
  std::vector<std::uint32_t> positions_; ///< in `taught_`, of each place; empty until the first lesson
  std::vector<LearntPlace> taught_;      ///< the first is the one that nobody teaches
  std::vector<std::uint16_t> places_;    ///< whose each of `taught_` is, or was
  std::vector<std::uint32_t> free_;      ///< positions in `taught_` that are nobody's
};

} // namespace serendip::advice
