#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace serendip::history {

/// The history cannot be opened or read. `what()` says why and ends with the next step; the file was left untouched.
class Unavailable : public std::runtime_error {
public:
  Unavailable(std::filesystem::path file, const std::string& reason)
      : std::runtime_error(reason), file_(std::move(file)) {}

  const std::filesystem::path& file() const { return file_; }

private:
  std::filesystem::path file_;
};

/// The history is damaged, or no database at all: `serendip recover` may save what can be read.
class Damaged : public Unavailable {
public:
  using Unavailable::Unavailable;
};

/// The history has a schema that only a later version of this program knows, or a byte of its number is damaged.
class Newer : public Unavailable {
public:
  using Unavailable::Unavailable;
};

/// A write did not reach the disk; nothing of it was kept, and the same write may be repeated.
class WriteFailed : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// The UUID of a write was already used for something else.
class Conflict : public std::runtime_error {
public:
  explicit Conflict(std::string id) : std::runtime_error("UUID already used: " + id), id_(std::move(id)) {}

  const std::string& id() const { return id_; }

private:
  std::string id_;
};

/// No sender has this slug or member id.
class UnknownSender : public std::runtime_error {
public:
  explicit UnknownSender(std::string alias)
      : std::runtime_error("unknown sender: " + alias), alias_(std::move(alias)) {}

  const std::string& alias() const { return alias_; }

private:
  std::string alias_;
};

/// No decision or outcome has this UUID.
class UnknownEvent : public std::runtime_error {
public:
  explicit UnknownEvent(std::string id) : std::runtime_error("unknown event: " + id), id_(std::move(id)) {}

  const std::string& id() const { return id_; }

private:
  std::string id_;
};

} // namespace serendip::history
