// The host without its process: messages in, replies out, over a history in a folder of its own.
#pragma once

#include "log/log.h"
#include "platform/memory_reserve.h"
#include "platform/temporary_directory.h"
#include "service/session.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace serendip::faults {

/// A folder of its own for a history.
class Folder {
public:
  const std::filesystem::path& path() const { return folder_.path(); }

  std::filesystem::path history() const { return path() / "history.db"; }

  /// Takes the files of `other`, which must have no folders in it, and drops its own.
  void become(const std::filesystem::path& other);

private:
  TemporaryDirectory folder_;
};

struct Message {
  std::string method;
  nlohmann::json params = nlohmann::json::object();
};

class Host {
public:
  /// `refills`: what was used of the reserve is made up for after each message, as the program does.
  explicit Host(std::filesystem::path history, bool refills = true);

  /// The whole reply. Only what the host does between the two is watched (faults.h). Throws std::bad_alloc where there
  /// was no memory even for an error; the program would end.
  nlohmann::json ask(const Message&);

  /// The messages one after another, a last archiveStep until it is done, up to the first error. The last reply.
  nlohmann::json ask(const std::vector<Message>&);

private:
  platform::MemoryReserve reserve_;
  service::Session session_;
  Log log_{std::nullopt};
  bool refills_;
};

/// Whether the reply is a result.
bool good(const nlohmann::json& reply);

/// Everything that the history in `folder` holds, by a host that starts on a copy of it: where it was left as by a
/// kill. Throws std::runtime_error where the copy is damaged or cannot be read.
std::string everythingIn(const std::filesystem::path& folder);

} // namespace serendip::faults
