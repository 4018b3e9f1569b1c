#include "message_mutator.h"

#include "claim.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace serendip::fuzz {
namespace {

using nlohmann::json;

std::size_t upTo(std::size_t end, std::minstd_rand& random) {
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

/// Every value within the document, itself first.
void collect(json& value, std::vector<json*>& into) {
  into.push_back(&value);
  if (value.is_structured()) {
    for (auto& child : value) {
      collect(child, into);
    }
  }
}

json hostileValue(std::minstd_rand& random) {
  static const std::vector<json> values{nullptr,
                                        true,
                                        false,
                                        0,
                                        1,
                                        -1,
                                        200,
                                        4294967297,
                                        1790000000000,
                                        253402300799999,
                                        253402300800000,
                                        std::numeric_limits<std::int64_t>::min(),
                                        std::numeric_limits<std::uint64_t>::max(),
                                        0.5,
                                        -0.0,
                                        1e308,
                                        "",
                                        ".",
                                        "..",
                                        "a/b",
                                        "ACoAAbcdefgh",
                                        "mira-okafor",
                                        "ada-1",
                                        "Ä",
                                        "\xE2\x80\xAE"
                                        "dlog",
                                        std::string(1, '\0'),
                                        std::string(201, 'x'),
                                        std::string(2001, 'y'),
                                        "00000000-0000-4000-8000-000000000001",
                                        "00000000-0000-4000-8000-000000000002",
                                        "accept",
                                        "ignore",
                                        "block",
                                        "pitch",
                                        "own",
                                        json::array(),
                                        json::object()};
  return values[upTo(values.size(), random)];
}

/// The bytes of a text, changed by libFuzzer, which knows what the program compares them with.
json mutatedText(const std::string& text) {
  constexpr std::size_t kMore = 32;
  std::string bytes = text;
  bytes.resize(text.size() + kMore);
  bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(bytes.data()), text.size(), bytes.size()));
  return bytes;
}

void mutateValue(json& document, std::minstd_rand& random) {
  std::vector<json*> values;
  collect(document, values);
  json& value = *values[upTo(values.size(), random)];
  switch (upTo(6, random)) {
  case 0:
    if (value.is_object() && !value.empty()) {
      value.erase(std::next(value.begin(), static_cast<std::ptrdiff_t>(upTo(value.size(), random))));
      return;
    }
    value = hostileValue(random);
    return;
  case 1:
    value = json(*values[upTo(values.size(), random)]);
    return;
  case 2:
    if (value.is_array() && !value.empty()) {
      value.push_back(json(value[upTo(value.size(), random)]));
      return;
    }
    value = hostileValue(random);
    return;
  case 3:
    if (value.is_number_integer()) {
      value = value.get<std::int64_t>() ^ (std::int64_t{1} << upTo(63, random));
      return;
    }
    value = hostileValue(random);
    return;
  case 4:
    if (value.is_string()) {
      value = mutatedText(value.get_ref<const std::string&>());
      return;
    }
    [[fallthrough]];
  default:
    value = hostileValue(random);
  }
}

std::vector<std::string> linesOf(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void mutateLine(std::vector<std::string>& lines, std::minstd_rand& random) {
  const auto at = upTo(lines.size(), random);
  auto document = json::parse(lines[at], nullptr, false);
  if (!document.is_discarded()) {
    mutateValue(document, random);
    lines[at] = document.dump(-1, ' ', false, json::error_handler_t::ignore);
  }
}

void moveLine(std::vector<std::string>& lines, std::minstd_rand& random) {
  const auto at = upTo(lines.size(), random);
  const std::string line = lines[at];
  if (upTo(2, random) == 0) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
  }
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(upTo(lines.size() + 1, random)), line);
}

} // namespace

std::size_t mutateMessages(std::uint8_t* data, std::size_t size, std::size_t most, std::minstd_rand& random) {
  const auto way = upTo(8, random);
  if (size < 2 || way == 0) {
    return LLVMFuzzerMutate(data, size, most);
  }
  auto lines = linesOf(textOf(data, size).substr(1));
  way == 1 ? moveLine(lines, random) : mutateLine(lines, random);
  std::string text(1, static_cast<char>(data[0]));
  for (const auto& line : lines) {
    text += line + '\n';
  }
  text.resize(std::min(text.size(), most));
  std::ranges::copy(text, data);
  return text.size();
}

} // namespace serendip::fuzz
