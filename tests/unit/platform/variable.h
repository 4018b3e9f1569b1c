#pragma once

#include <cstdlib>
#include <optional>
#include <string>

namespace serendip {

/// An environment variable for the time of a test.
class Variable {
public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name)) {
      old_ = old;
    }
    set(value);
  }

  ~Variable() { set(old_ ? old_->c_str() : nullptr); }

  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

private:
  void set(const char* value) {
    if (value != nullptr) {
      setenv(name_, value, 1);
    } else {
      unsetenv(name_);
    }
  }

  const char* name_;
  std::optional<std::string> old_;
};

} // namespace serendip
