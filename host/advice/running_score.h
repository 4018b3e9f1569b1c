#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace serendip::advice {

/// How well the last hundred lessons were foretold, against somebody who only knows the usual rates.
class RunningScore {
public:
  static constexpr std::size_t kWindow = 100;

  struct Entry {
    float model = 0; ///< squared error of the model, by the weight of the lesson
    float usual = 0; ///< squared error of the usual rate
  };

  void add(const Entry&);

  /// True once a hundred were foretold, and worse than by the usual rate.
  bool worseThanUsual() const;

  const std::array<Entry, kWindow>& entries() const { return entries_; }

  std::uint64_t count() const { return count_; }

  /// What `entries` and `count` gave.
  static RunningScore from(const std::array<Entry, kWindow>& entries, std::uint64_t count);

private:
  std::array<Entry, kWindow> entries_{};
  std::uint64_t count_ = 0; ///< of all ever added; the next one goes to count_ % kWindow
};

} // namespace serendip::advice
