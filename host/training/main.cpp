// train-kinds CORPUS WEIGHTS   learns the kinds of requests from the corpus and writes the weights that the program
// carries train-kinds CORPUS           prints how well kinds are told in texts of authors whom training did not see
// (tests/bench/ADVICE.md)
#include "training/left_out.h"
#include "training/weights_file.h"

#include <array>
#include <fstream>
#include <iostream>

namespace {

/// Of words and pieces, in notes and in headlines. Notes in Hungarian, Swedish, Indonesian and the like have at most
/// .68 and headlines .45; of texts of the nine languages one in fifty has less (tests/unit/advice/kinds_test.cpp).
constexpr std::array kLeastKnownShares{0.72, 0.58};

} // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 2 || argc > 3) {
      std::cerr << "train-kinds: give the folder of the corpus, and the file of weights that is to be written.\n";
      return 2;
    }
    using namespace serendip::training;
    const auto examples = readCorpus(argv[1]);
    if (argc == 2) {
      report(std::cout, leaveBatchesOut(examples, kParts));
      return 0;
    }
    // One part is enough for a temperature.
    const auto file = weightsFile(examples, {temperatures(leaveBatchesOut(examples, 1)), kLeastKnownShares});
    std::ofstream(argv[2], std::ios::binary).write(file.data(), static_cast<std::streamsize>(file.size())).flush();
    return 0;
  } catch (const std::exception& failure) {
    std::cerr << "train-kinds: " << failure.what() << '\n';
    return 1;
  }
}
