#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bench {

struct BogofilterError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The published mail filter of that name with a word list of its own, thrown away at the end. It is started anew for
/// each call, as its users' mail programs do.
class Bogofilter {
public:
  Bogofilter();
  Bogofilter(const Bogofilter&) = delete;
  Bogofilter& operator=(const Bogofilter&) = delete;
  ~Bogofilter();

  /// That the text is unwanted; 0.5 before anything was learnt. Throws BogofilterError if the program is missing or
  /// gives no number.
  double probability(std::string_view text) const;

  void learn(std::string_view text, bool unwanted);

private:
  std::string run(std::string_view text, std::string_view arguments) const;

  std::filesystem::path folder_;
  bool learnt_ = false;
};

} // namespace bench
