#include "asked_history.h"

#include <fstream>

namespace serendip::bench {

AskedHistory::AskedHistory(const std::filesystem::path& folder)
    : file(folder / "serendip" / "history.db"),
      asked(nlohmann::json::parse(std::ifstream(folder / "asked.json")).at("asked")) {}

nlohmann::json AskedHistory::suggestParams(std::size_t index, std::size_t count) const {
  auto requests = nlohmann::json::array();
  for (std::size_t i = 0; i < count; ++i) {
    requests.push_back(request(index + i));
  }
  return {{"requests", std::move(requests)}};
}

} // namespace serendip::bench
