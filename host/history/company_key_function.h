#pragma once

#include <SQLiteCpp/Database.h>

namespace serendip::history {

/// Gives the connection the SQL function company_key(headline): companyKeyOfHeadline, or NULL where that is empty.
void addCompanyKeyFunction(SQLite::Database&);

} // namespace serendip::history
