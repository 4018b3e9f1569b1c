#include "ledger/replay.h"

#include "history/philosophy_choice.h"
#include "service/calls.h"
#include "service/limits.h"
#include "service/page.h"
#include "shapes/philosophy_fields.h"
#include "shapes/shapes.h"

#include <chrono>

namespace serendip::service::calls {

namespace {

nlohmann::json cellJson(const ledger::Cell& cell) {
  return {{"exchange", cell.exchange},
          {"silence", cell.silence},
          {"pitch", cell.pitch},
          {"unwelcome", cell.unwelcome},
          {"unknown", cell.unknown}};
}

nlohmann::json replayedJson(const ledger::Replayed& replayed) {
  return {{"name", word(replayed.name)},
          {"accept", cellJson(replayed.accept)},
          {"ignore", cellJson(replayed.ignore)},
          {"block", cellJson(replayed.block)},
          {"lookFirst", cellJson(replayed.lookFirst)}};
}

std::vector<advice::Philosophy> everyPhilosophy(history::Database& database) {
  std::vector<advice::Philosophy> all(advice::philosophies().begin(), advice::philosophies().end());
  if (const auto own = history::ownPhilosophy(database)) {
    all.push_back(shapes::philosophyOf(*own));
  }
  return all;
}

} // namespace

nlohmann::json replay(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"cursor"});
  const auto cursor = ifPresent(fields, "cursor", [](const shapes::Field& field) {
    return shapes::text(field, limits::kCursor, shapes::Empty::refused);
  });
  auto& database = session.database();
  const auto philosophies = everyPhilosophy(database);
  const auto end = std::chrono::steady_clock::now() + limits::kReplayPage;
  const auto page = readPage(fields, [&] {
    return session.replay().page(database, cursor, philosophies, session.now(),
                                 [end] { return std::chrono::steady_clock::now() >= end; });
  });
  auto replayed = nlohmann::json::array();
  for (const auto& each : page.philosophies) {
    replayed.push_back(replayedJson(each));
  }
  return {{"requests", page.requests}, {"philosophies", std::move(replayed)}, {"next", shapes::orNull(page.next)}};
}

} // namespace serendip::service::calls
