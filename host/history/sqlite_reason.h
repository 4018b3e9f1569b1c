#pragma once

#include <SQLiteCpp/Exception.h>

#include <string>

namespace serendip::history {

/// What failed in a sentence for a person that ends with the next step.
std::string readReason(const SQLite::Exception&);
std::string writeReason(const SQLite::Exception&);

/// Whether the file itself is the trouble.
bool isDamage(const SQLite::Exception&);

/// What a row that no version of this program wrote is reported as.
SQLite::Exception damaged(const std::string& what);

} // namespace serendip::history
