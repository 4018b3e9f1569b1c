#include "host.h"

#include "archive/write_export.h"
#include "faults.h"
#include "history/database.h"
#include "service/dispatch.h"
#include "wire/answer.h"

#include <optional>
#include <stdexcept>

namespace serendip::faults {
namespace fs = std::filesystem;

void Folder::become(const fs::path& other) {
  for (const auto& entry : fs::directory_iterator(path())) {
    fs::remove_all(entry.path());
  }
  for (const auto& entry : fs::directory_iterator(other)) {
    fs::copy_file(entry.path(), path() / entry.path().filename());
  }
}

Host::Host(fs::path history, bool refills)
    : session_({wire::Caller::Kind::chromium, "chrome-extension://abc/"}, std::move(history),
               [] { return Instant{1'791'000'000'000}; }),
      refills_(refills) {}

nlohmann::json Host::ask(const Message& message) {
  const wire::Message frame{
      nlohmann::json({{"jsonrpc", "2.0"}, {"id", 1}, {"method", message.method}, {"params", message.params}}).dump()};
  const wire::Dispatch dispatch = [this](std::string_view method, const nlohmann::json& params) {
    return service::dispatch(session_, method, params);
  };
  std::string reply;
  {
    const Watch watch;
    reply = wire::answer(frame, dispatch, log_);
    if (refills_) {
      reserve_.refill();
    }
  }
  return nlohmann::json::parse(reply);
}

nlohmann::json Host::ask(const std::vector<Message>& messages) {
  nlohmann::json reply;
  for (const Message& message : messages) {
    do {
      reply = ask(message);
    } while (good(reply) && reply["result"].value("done", true) == false);
    if (!good(reply)) {
      break;
    }
  }
  return reply;
}

bool good(const nlohmann::json& reply) {
  return reply.contains("result");
}

std::string everythingIn(const fs::path& folder) {
  Folder copy;
  copy.become(folder);
  history::Database database(copy.history());
  if (const auto verdict = database.connection().execAndGet("PRAGMA quick_check").getString(); verdict != "ok") {
    throw std::runtime_error("quick_check says " + verdict);
  }
  std::string lines;
  archive::writeExport(database, [&](std::string_view line) { lines += line; });
  return lines;
}

} // namespace serendip::faults
