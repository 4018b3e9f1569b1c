#pragma once

#include <nlohmann/json.hpp>

#include <ostream>

namespace serendip::cli {

/// For a person: the results of `ledger` and of all pages of `replay` as tables of at most 120 columns and sentences.
void printLedger(std::ostream&, const nlohmann::json& ledger, const nlohmann::json& replay);

} // namespace serendip::cli
