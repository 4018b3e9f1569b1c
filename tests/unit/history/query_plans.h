#pragma once

#include "history/database.h"

#include <catch2/catch.hpp>

#include <sqlite3.h>

#include <set>
#include <string>

namespace serendip::tests {

/// Every statement that was prepared on the connection: Database keeps them all.
inline std::set<std::string> preparedStatements(history::Database& database) {
  std::set<std::string> statements;
  sqlite3* handle = database.connection().getHandle();
  for (auto* statement = sqlite3_next_stmt(handle, nullptr); statement != nullptr;
       statement = sqlite3_next_stmt(handle, statement)) {
    statements.insert(sqlite3_sql(statement));
  }
  return statements;
}

/// The latest choice of all is the last of an index, of which LIMIT 1 reads no more.
constexpr const char* kLatestChoice = "SCAN philosophy_choice USING INDEX philosophy_choice_by_time";

/// A scan of the whole of a table or index; those of subqueries, of the full-text index and of the partial index, which
/// holds the intended blocks alone, are not.
inline bool readsEverything(const std::string& step) {
  if (step.find("decision_intended") != std::string::npos || step == kLatestChoice) {
    return false;
  }
  for (const char* table :
       {"sender", "alias", "request", "request_alias", "decision", "outcome", "undo", "philosophy_choice", "note_band",
        "connection", "correspondent", "message", "own_company", "owner", "forgotten", "inferred_outcome"}) {
    const std::string scan = "SCAN " + std::string(table);
    if (step == scan || step.rfind(scan + " ", 0) == 0) {
      return true;
    }
  }
  return false;
}

/// That there are at least so many statements, and that none reads the whole of what grows.
inline void checkPlans(history::Database& database, std::size_t least) {
  const auto statements = preparedStatements(database);
  CHECK(statements.size() >= least);
  for (const std::string& sql : statements) {
    SQLite::Statement plan(database.connection(), "EXPLAIN QUERY PLAN " + sql);
    while (plan.executeStep()) {
      INFO(sql);
      INFO(plan.getColumn(3).getString());
      CHECK_FALSE(readsEverything(plan.getColumn(3).getString()));
    }
  }
}

} // namespace serendip::tests
