#pragma once

#include "platform/temporary_directory.h"
#include "service/dispatch.h"
#include "wire/error.h"

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace serendip::tests {

/// The methods as a client sees them, over the real history in a fresh directory.
class FreshSession {
public:
  nlohmann::json call(std::string_view method, const nlohmann::json& params) {
    return service::dispatch(session_, method, params);
  }

  /// The error that the call ends with; a call that succeeds is a failure of the test.
  nlohmann::json refusal(std::string_view method, const nlohmann::json& params) {
    try {
      const auto result = call(method, params);
      throw std::logic_error("not refused: " + result.dump());
    } catch (const wire::Error& error) {
      return error.json();
    }
  }

  std::filesystem::path file() const { return file_; }

private:
  TemporaryDirectory directory_;
  std::filesystem::path file_ = directory_.path() / "history.db";
  service::Session session_{
      {wire::Caller::Kind::chromium, "chrome-extension://abc/"}, file_, [] { return Instant{1791000000000}; }};
};

/// A different UUID for every number.
inline std::string uuidText(unsigned number) {
  char text[37];
  std::snprintf(text, sizeof text, "00000000-0000-4000-8000-%012x", number);
  return text;
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

} // namespace serendip::tests
