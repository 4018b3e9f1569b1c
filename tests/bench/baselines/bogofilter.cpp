#include "bogofilter.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/wait.h>

namespace bench {
namespace {

constexpr int kOrdinaryStatus = 2; // 0 spam, 1 ham, 2 unsure; 3 is an error

} // namespace

Bogofilter::Bogofilter() {
  auto pattern = (std::filesystem::temp_directory_path() / "serendip-bogofilter-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) {
    throw BogofilterError("no folder can be made in " + std::filesystem::temp_directory_path().string() +
                          "; make room there");
  }
  folder_ = pattern;
}

Bogofilter::~Bogofilter() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string Bogofilter::run(std::string_view text, std::string_view arguments) const {
  const auto message = folder_ / "message";
  // Without the empty line the first words would be read as a header.
  std::ofstream{message, std::ios::binary} << '\n' << text << '\n';
  const auto command =
      "bogofilter -C -d '" + folder_.string() + "' -I '" + message.string() + "' " + std::string{arguments};
  auto* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) {
    throw BogofilterError("bogofilter could not be started");
  }
  std::string said;
  std::array<char, 256> piece{};
  while (std::fgets(piece.data(), static_cast<int>(piece.size()), pipe) != nullptr) {
    said += piece.data();
  }
  const int status = pclose(pipe);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > kOrdinaryStatus) {
    throw BogofilterError("bogofilter failed; run scripts/install bench, then: " + command);
  }
  return said;
}

double Bogofilter::probability(std::string_view text) const {
  if (!learnt_) {
    return 0.5; // without a word list it refuses to answer
  }
  const auto said = run(text, "-T"); // "S 0.997311", "H …" or "U …"
  try {
    return std::stod(said.substr(1));
  } catch (const std::exception&) {
    throw BogofilterError("bogofilter answered \"" + said + "\" where a probability was expected");
  }
}

void Bogofilter::learn(std::string_view text, bool unwanted) {
  run(text, unwanted ? "-s" : "-n");
  learnt_ = true;
}

} // namespace bench
