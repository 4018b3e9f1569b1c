#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <vector>

namespace serendip::bench {

/// A history and what a browser would ask next, as scripts/measurements/histories.mjs keeps them in a folder.
struct AskedHistory {
  std::filesystem::path file;
  std::vector<nlohmann::json> asked; ///< requests as on the wire; every tenth is by somebody who asked before

  /// Throws nlohmann::json::exception where the folder is none of these.
  explicit AskedHistory(const std::filesystem::path& folder);

  const nlohmann::json& request(std::size_t index) const { return asked[index % asked.size()]; }

  /// The params of a `suggest` of `count` requests, from the `index`-th on.
  nlohmann::json suggestParams(std::size_t index, std::size_t count) const;
};

} // namespace serendip::bench
