#include "training/corpus.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace serendip::training {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> kLanguages{"de", "en", "es", "fr", "it", "nl", "pl", "pt", "tr"};

std::vector<fs::path> sorted(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

[[noreturn]] void refuse(const fs::path& file, std::size_t line, const std::string& problem) {
  throw CorpusError(file.string() + ":" + std::to_string(line) + ": " + problem);
}

advice::Kind kindOfFile(const fs::path& file) {
  const auto kind = advice::kindOf(file.stem().string());
  if (!kind) {
    throw CorpusError(file.string() + ": no kind is called \"" + file.stem().string() + "\"; see kinds.tsv.");
  }
  return *kind;
}

void readFile(const fs::path& file, const std::string& language, std::vector<Example>& examples) {
  const auto kind = kindOfFile(file);
  std::ifstream stream(file);
  std::string line;
  for (std::size_t number = 1; std::getline(stream, line); ++number) {
    const auto first = line.find('\t');
    const auto second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second == std::string::npos || line.find('\t', second + 1) != std::string::npos) {
      refuse(file, number, "a line is BATCH, FIELD and TEXT, two tabs between them.");
    }
    const auto field = line.substr(first + 1, second - first - 1);
    if (field != "note" && field != "headline") {
      refuse(file, number, "the field \"" + field + "\" is neither note nor headline.");
    }
    examples.push_back({line.substr(second + 1), language, line.substr(0, first), kind,
                        field == "note" ? advice::Field::note : advice::Field::headline});
  }
}

} // namespace

std::vector<Example> readCorpus(const fs::path& folder) {
  std::vector<Example> examples;
  for (const auto& path : sorted(folder)) {
    if (!fs::is_directory(path)) {
      continue;
    }
    const auto language = path.filename().string();
    if (std::ranges::find(kLanguages, language) == kLanguages.end()) {
      throw CorpusError(path.string() + ": no language of the corpus.");
    }
    for (const auto& file : sorted(path)) {
      readFile(file, language, examples);
    }
  }
  if (examples.empty()) {
    throw CorpusError(folder.string() + ": no texts are there.");
  }
  return examples;
}

} // namespace serendip::training
