// The corpus as training reads it (host/advice/corpus/README.md).
#pragma once

#include "advice/kinds/kind.h"
#include "advice/kinds/kind_features.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace serendip::training {

struct Example {
  std::string text;
  std::string language;
  std::string batch;
  advice::Kind kind;
  advice::Field field;
};

/// A line of the corpus that is wrong: says file and line.
class CorpusError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// All texts below `folder`, in the order of languages, kinds and lines. Throws CorpusError.
std::vector<Example> readCorpus(const std::filesystem::path& folder);

} // namespace serendip::training
