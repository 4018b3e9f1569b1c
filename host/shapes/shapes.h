#pragma once

#include "domain/decision.h"
#include "domain/request.h"
#include "domain/sender_history.h"

#include <nlohmann/json.hpp>

#include <optional>

/// What several replies have in common.
namespace serendip::shapes {

nlohmann::json json(const SenderKey&);
nlohmann::json json(const OutcomeSummary&);

/// As `archive` of a person's shape, where there is anything to be told.
void addContact(nlohmann::json& person, const Contact&);

/// Without the decision's UUID, which only `search` gives.
nlohmann::json json(const DecisionSummary&);

inline nlohmann::json json(const std::string& text) {
  return text;
}

inline nlohmann::json json(int number) {
  return number;
}

inline nlohmann::json json(const Instant& at) {
  return at.milliseconds;
}

inline nlohmann::json json(const Uuid& id) {
  return id.text();
}

/// `null` for nothing.
template <class Value> nlohmann::json orNull(const std::optional<Value>& value) {
  return value ? json(*value) : nlohmann::json(nullptr);
}

} // namespace serendip::shapes
