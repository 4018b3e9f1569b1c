#include "cli/call.h"

#include "cli/exit_status.h"
#include "cli/output.h"
#include "cli/terminal_json.h"
#include "domain/instant.h"
#include "domain/uuid.h"
#include "platform/directories.h"
#include "platform/private_files.h"
#include "service/dispatch.h"
#include "service/method.h"
#include "wire/error.h"
#include "wire/json_text.h"

#include <iostream>
#include <iterator>
#include <memory>
#include <string>

namespace serendip::cli {
namespace {

struct CallOptions {
  std::string method;
  std::string params = "{}";
};

std::string textOf(const std::string& argument) {
  if (argument != "-") {
    return argument;
  }
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

nlohmann::json paramsOf(const std::string& argument) {
  auto read = wire::readJson(textOf(argument));
  if (const auto* unreadable = std::get_if<wire::Unreadable>(&read)) {
    throw wire::Error(wire::ErrorCode::parseError,
                      "The params cannot be read: " + unreadable->problem + "; give a JSON object in quotes.");
  }
  auto& params = std::get<nlohmann::json>(read);
  if (!params.is_object()) {
    throw wire::Error(wire::ErrorCode::invalidRequest, "The params are no object; give them as '{\"name\": value}'.");
  }
  return std::move(params);
}

/// The command line is a client too, so it makes what a client makes. The requests of `observe` carry their own.
void fillIn(nlohmann::json& params, const service::Method* method) {
  if (method == nullptr || !method->writes || params.contains("requests")) {
    return;
  }
  if (!params.contains("id")) {
    params["id"] = Uuid::random().text();
  }
  if (!params.contains("at")) {
    params["at"] = Instant::now().milliseconds;
  }
}

nlohmann::json resultOf(const CallOptions& asked) {
  nlohmann::json params = paramsOf(asked.params);
  fillIn(params, service::findMethod(asked.method));
  platform::makeNewFilesPrivate();
  service::Session session({wire::Caller::Kind::commandLine, ""}, platform::dataDirectory() / "history.db");
  return service::dispatch(session, asked.method, params);
}

int call(const CallOptions& asked) {
  try {
    std::cout << terminalJson(resultOf(asked)) << '\n';
    finishOutput();
    return kDone;
  } catch (const std::exception& failure) {
    std::cerr << "serendip: " << failure.what() << '\n';
    return kFailed;
  }
}

} // namespace

void addCall(CLI::App& app, int& status) {
  const auto asked = std::make_shared<CallOptions>();
  CLI::App* command = app.add_subcommand("call", "Call a method of PROTOCOL.md and print its result");
  command->add_option("METHOD", asked->method, "its name, such as philosophy")->required();
  command->add_option("PARAMS", asked->params, "a JSON object, or - to read it from the input (default {})");
  command->footer("A write gets a new id and the present time where these are missing.");
  command->callback([asked, &status] { status = call(*asked); });
}

} // namespace serendip::cli
