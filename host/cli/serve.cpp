#include "cli/serve.h"

#include "cli/exit_status.h"
#include "log/log.h"
#include "platform/directories.h"
#include "platform/private_files.h"
#include "platform/standard_streams.h"
#include "service/dispatch.h"
#include "wire/error.h"
#include "wire/serve.h"

#include <memory>
#include <optional>

namespace serendip::cli {
namespace {

std::optional<std::filesystem::path> logDirectory() {
  try {
    return platform::stateDirectory();
  } catch (const platform::HomeUnknown&) {
    return std::nullopt; // dispatchTo meets the same and tells the browser
  }
}

wire::Dispatch refuse(const wire::Caller& caller) {
  return [caller](std::string_view, const nlohmann::json&) -> nlohmann::json {
    throw wire::Error(wire::ErrorCode::callerRefused,
                      "This host serves Serendip's own extension only, and " + caller.id +
                          " is none; install Serendip's extension, or a host that was built for this one.",
                      {{"caller", caller.id}});
  };
}

/// A host that cannot work still runs, so that the extension can show why.
wire::Dispatch explain(const std::string& reason) {
  return [reason](std::string_view, const nlohmann::json&) -> nlohmann::json {
    throw wire::Error(wire::ErrorCode::databaseUnavailable, reason, {{"reason", reason}, {"path", ""}});
  };
}

wire::Dispatch dispatchTo(const wire::Caller& caller) {
  try {
    const auto session = std::make_shared<service::Session>(caller, platform::dataDirectory() / "history.db");
    return [session](std::string_view method, const nlohmann::json& params) {
      return service::dispatch(*session, method, params);
    };
  } catch (const platform::HomeUnknown& unknown) {
    return explain(unknown.what());
  }
}

} // namespace

int serveBrowser(const wire::Caller& caller) {
  platform::StandardStreams streams; // first: nothing may write before stdout is reserved
  platform::makeNewFilesPrivate();
  Log log(logDirectory(), loudnessFromEnvironment());
  const bool served = wire::allowed(caller);
  if (!served) {
    log.warning("refused: the caller is not a known extension: " + caller.id);
  }
  log.debug("started by " + std::string(word(caller.kind)));
  try {
    const auto ending = wire::serve([&](std::span<char> into) { return streams.read(into); },
                                    [&](std::string_view bytes) { return streams.write(bytes); },
                                    served ? dispatchTo(caller) : refuse(caller), log);
    return served && ending == wire::Ending::done ? kDone : kFailed;
  } catch (const std::exception& failure) {
    log.error(failure.what());
    return kFailed;
  }
}

} // namespace serendip::cli
