#pragma once

#include <string>
#include <string_view>

namespace serendip::doctor {

/// Firefox takes half a surrogate pair ("\ud800") within a text, which the JSON library refuses: it is written as
/// "\ufffd" here, which no rule can tell apart. Everything else is strict JSON and stays.
std::string firefoxJson(std::string_view text);

} // namespace serendip::doctor
