#pragma once

#include <nlohmann/json.hpp>

#include <utility>

namespace serendip::shapes {

/// A JSON object of the members given as name, value, name, value. The library's own `{{"a", 1}, {"b", 2}}` makes an
/// array of two of every member first: a page of 200 suggestions took a third longer with it.
template <class... Members> nlohmann::json object(Members&&... members) {
  nlohmann::json::object_t result;
  const auto add = [&result](auto&& self, const char* name, auto&& value, auto&&... rest) -> void {
    result.emplace(name, std::forward<decltype(value)>(value));
    if constexpr (sizeof...(rest) > 0) {
      self(self, std::forward<decltype(rest)>(rest)...);
    }
  };
  add(add, std::forward<Members>(members)...);
  return result;
}

} // namespace serendip::shapes
