#include "cli/serve.h"

#include "cli/exit_status.h"
#include "log/log.h"
#include "platform/directories.h"
#include "platform/memory_reserve.h"
#include "platform/private_files.h"
#include "platform/standard_streams.h"
#include "registration/let_in.h"
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
    return std::nullopt; // sessionOf meets the same and tells the browser
  }
}

wire::Dispatch refuse(const wire::Caller& caller) {
  return [caller](std::string_view, const nlohmann::json&) -> nlohmann::json {
    throw wire::Error(
        wire::ErrorCode::callerRefused,
        "This host serves Serendip's own extension only, and " + caller.id +
            " is none; install Serendip's extension, or let this one in with \"serendip register --extension-id\".",
        {{"caller", caller.id}});
  };
}

/// A host without a home still runs, so that the extension can show why it remembers nothing.
service::Session sessionOf(const wire::Caller& caller) {
  try {
    return {caller, platform::dataDirectory() / "history.db"};
  } catch (const platform::HomeUnknown& unknown) {
    return service::Session::withoutFile(caller, unknown.what());
  }
}

wire::Dispatch dispatchTo(const wire::Caller& caller) {
  const auto session = std::make_shared<service::Session>(sessionOf(caller));
  return [session](std::string_view method, const nlohmann::json& params) {
    return service::dispatch(*session, method, params);
  };
}

} // namespace

int serveBrowser(const wire::Caller& caller) {
  platform::StandardStreams streams; // first: nothing may write before stdout is reserved
  platform::makeNewFilesPrivate();
  platform::MemoryReserve reserve;
  Log log(logDirectory(), loudnessFromEnvironment());
  const bool served = wire::allowed(caller) || registration::letIn(caller);
  if (!served) {
    log.warning("refused: the caller is not a known extension: " + caller.id);
  }
  log.debug("started by " + std::string(word(caller.kind)));
  try {
    const auto ending = wire::serve([&](std::span<char> into) { return streams.read(into); },
                                    [&](std::string_view bytes) {
                                      reserve.refill();
                                      return streams.write(bytes);
                                    },
                                    served ? dispatchTo(caller) : refuse(caller), log);
    return served && ending == wire::Ending::done ? kDone : kFailed;
  } catch (const std::exception& failure) {
    log.error(failure.what());
    return kFailed;
  }
}

} // namespace serendip::cli
