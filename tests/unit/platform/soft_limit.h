#pragma once

#include <sys/resource.h>

namespace serendip {

/// A limit of this process for as long as it lives; what then comes, such as counts of coverage, knows it no more.
class SoftLimit {
public:
  SoftLimit(decltype(RLIMIT_FSIZE) kind, rlim_t most) : kind_(kind) {
    getrlimit(kind_, &former_);
    const rlimit limit{most, former_.rlim_max};
    setrlimit(kind_, &limit);
  }

  ~SoftLimit() { setrlimit(kind_, &former_); }

  SoftLimit(const SoftLimit&) = delete;
  SoftLimit& operator=(const SoftLimit&) = delete;

private:
  decltype(RLIMIT_FSIZE) kind_;
  rlimit former_{};
};

} // namespace serendip
