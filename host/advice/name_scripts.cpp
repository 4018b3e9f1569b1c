#include "advice/name_scripts.h"

#include "unicode/code_points.h"

#include <array>
#include <cstdint>
#include <optional>

namespace serendip::advice {
namespace {

enum class Script { latin, greek, cyrillic, armenian, cherokee };

struct Block {
  std::int32_t first;
  std::int32_t last;
  Script script;
};

// Unicode's blocks; utf8proc knows no scripts. Full-width and mathematical letters are styled, not mixed.
constexpr std::array<Block, 15> kBlocks{{
    {0x0041, 0x005A, Script::latin},
    {0x0061, 0x007A, Script::latin},
    {0x00C0, 0x02AF, Script::latin},
    {0x0370, 0x03FF, Script::greek},
    {0x0400, 0x052F, Script::cyrillic},
    {0x0530, 0x058F, Script::armenian},
    {0x13A0, 0x13FF, Script::cherokee},
    {0x1C80, 0x1C8F, Script::cyrillic},
    {0x1E00, 0x1EFF, Script::latin},
    {0x1F00, 0x1FFF, Script::greek},
    {0x2C60, 0x2C7F, Script::latin},
    {0xA640, 0xA69F, Script::cyrillic},
    {0xA720, 0xA7FF, Script::latin},
    {0xAB30, 0xAB6F, Script::latin},
    {0xAB70, 0xABBF, Script::cherokee},
}};

std::optional<Script> scriptOf(std::int32_t codePoint) {
  for (const auto& block : kBlocks) {
    if (codePoint >= block.first && codePoint <= block.last) {
      return block.script;
    }
  }
  return std::nullopt;
}

} // namespace

bool mixesScripts(std::string_view name) {
  std::optional<Script> ofWord;
  while (!name.empty()) {
    const auto codePoint = unicode::takeCodePoint(name);
    if (!unicode::isLetter(codePoint)) {
      // Marks and joiners belong to the word they stand in; anything else of ASCII ends it.
      if (codePoint < 0x80) {
        ofWord.reset();
      }
      continue;
    }
    const auto script = scriptOf(codePoint);
    if (script && ofWord && *script != *ofWord) {
      return true;
    }
    if (script) {
      ofWord = script;
    }
  }
  return false;
}

} // namespace serendip::advice
