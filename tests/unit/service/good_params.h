#pragma once

#include "service/fresh_session.h"

namespace serendip::tests {

inline nlohmann::json senderOf(const std::string& slug) {
  return {{"slug", slug}};
}

/// A request with nothing but what it must have.
inline nlohmann::json plainRequest(unsigned id, const std::string& slug, std::int64_t seenAt = 1790000000000) {
  return {{"id", uuidText(id)}, {"sender", senderOf(slug)}, {"name", "Mira Okafor"}, {"seenAt", seenAt}};
}

/// A request with every field there is.
inline nlohmann::json fullRequest(unsigned id, const std::string& slug) {
  auto request = plainRequest(id, slug);
  request["sender"]["memberId"] = "ACoAA" + slug;
  request.update({{"headline", "Founder, Tidal Analytics"},
                  {"note", "We met at the Kiel data meetup."},
                  {"mutuals", 4},
                  {"followsYou", true},
                  {"verified", false},
                  {"premium", true},
                  {"openToWork", false},
                  {"invitation", "700" + std::to_string(id)}});
  return request;
}

inline nlohmann::json requests(nlohmann::json first) {
  return {{"requests", nlohmann::json::array({std::move(first)})}};
}

inline nlohmann::json decision(unsigned id, const std::string& action, std::int64_t at = 1790000005000) {
  return {{"id", uuidText(id)}, {"at", at}, {"action", action}, {"origin", "hint"}};
}

/// Params with every field the method knows. `outcome`, `undo` and a decision by `sender` need `decide` before them.
inline nlohmann::json goodParams(std::string_view method) {
  if (method == "hello") {
    return {{"protocol", 1}, {"client", "extension 0.1.0"}};
  }
  if (method == "suggest") {
    auto params = requests(fullRequest(1, "mira-okafor"));
    params["philosophy"] = "balanced";
    return params;
  }
  if (method == "observe") {
    return requests(fullRequest(1, "mira-okafor"));
  }
  if (method == "decide") {
    auto params = decision(2, "block");
    params["stage"] = "intended";
    params["suggested"] = {{"action", "lookFirst"}, {"philosophy", "open"}};
    params["request"] = fullRequest(1, "mira-okafor");
    return params;
  }
  if (method == "outcome") {
    return {{"id", uuidText(3)}, {"at", 1790500000000}, {"sender", senderOf("mira-okafor")}, {"outcome", "exchange"}};
  }
  if (method == "undo") {
    return {{"id", uuidText(4)}, {"at", 1790500009000}, {"event", uuidText(2)}};
  }
  if (method == "sender") {
    return {{"sender", senderOf("mira-okafor")}, {"limit", 50}};
  }
  if (method == "search") {
    return {{"words", "okaf"}, {"filter", "all"}, {"limit", 20}};
  }
  if (method == "requests") {
    return {{"since", 1790000000000}, {"limit", 50}};
  }
  if (method == "setPhilosophy") {
    return {{"id", uuidText(5)}, {"at", 1790000000000}, {"philosophy", "careful"}};
  }
  if (method == "replay") {
    return {{"cursor", "0.00000000-0000-0000-0000-000000000000"}};
  }
  if (method == "forget") {
    return {{"id", uuidText(6)}, {"at", 1790000000000}, {"sender", senderOf("mira-okafor")}};
  }
  if (method == "retention") {
    return {{"months", 24}};
  }
  if (method == "setRetention") {
    return {{"id", uuidText(7)}, {"at", 1790000000000}, {"months", 24}};
  }
  if (method == "export") {
    return {{"cursor", "0.0.0"}};
  }
  if (method == "archiveBegin") {
    return {{"id", uuidText(6)},
            {"name", "Connections.csv"},
            {"bytes", 38},
            {"keepMessages", true},
            {"includeForgotten", false}};
  }
  if (method == "archiveChunk") {
    return {{"archive", uuidText(6)}, {"offset", 0}, {"data", "Rmlyc3QgTmFtZSxMYXN0IE5hbWUsVVJMLENvbm5lY3RlZCBPbgo="}};
  }
  if (method == "archiveStep" || method == "archiveCancel") {
    return {{"archive", uuidText(6)}};
  }
  return nlohmann::json::object();
}

} // namespace serendip::tests
