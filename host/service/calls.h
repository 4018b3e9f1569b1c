#pragma once

#include "service/session.h"

#include <nlohmann/json.hpp>

/// The methods of PROTOCOL.md, section 6, each in the file of its name. They throw wire::Error or one of history's
/// failures.
namespace serendip::service::calls {

nlohmann::json hello(Session&, const nlohmann::json& params);
nlohmann::json suggest(Session&, const nlohmann::json& params);
nlohmann::json observe(Session&, const nlohmann::json& params);
nlohmann::json decide(Session&, const nlohmann::json& params);
nlohmann::json outcome(Session&, const nlohmann::json& params);
nlohmann::json undo(Session&, const nlohmann::json& params);
nlohmann::json sender(Session&, const nlohmann::json& params);
nlohmann::json search(Session&, const nlohmann::json& params);
nlohmann::json requests(Session&, const nlohmann::json& params);
nlohmann::json philosophy(Session&, const nlohmann::json& params);
nlohmann::json setPhilosophy(Session&, const nlohmann::json& params);
nlohmann::json ledger(Session&, const nlohmann::json& params);
nlohmann::json replay(Session&, const nlohmann::json& params);
nlohmann::json forget(Session&, const nlohmann::json& params);
nlohmann::json retention(Session&, const nlohmann::json& params);
nlohmann::json setRetention(Session&, const nlohmann::json& params);
nlohmann::json exportLines(Session&, const nlohmann::json& params);
nlohmann::json archiveBegin(Session&, const nlohmann::json& params);
nlohmann::json archiveChunk(Session&, const nlohmann::json& params);
nlohmann::json archiveStep(Session&, const nlohmann::json& params);
nlohmann::json archiveCancel(Session&, const nlohmann::json& params);

} // namespace serendip::service::calls
