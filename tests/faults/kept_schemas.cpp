#include "kept_schemas.h"

#include "history/company_key_function.h"
#include "history/migrations.h"
#include "history/note_bands_function.h"
#include "history/search_text.h"
#include "history/site_phrases.h"

#include <SQLiteCpp/Statement.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace serendip::faults {
namespace {

std::vector<std::string> column(SQLite::Database& connection, const std::string& query) {
  std::vector<std::string> texts;
  SQLite::Statement rows(connection, query);
  while (rows.executeStep()) {
    texts.push_back(rows.getColumn(0).getString());
  }
  return texts;
}

/// A line for each row of `table`, whatever the types, in an order of their own.
std::string queryOf(SQLite::Database& connection, const std::string& table) {
  std::string line = "'" + table + "'";
  for (const auto& name : column(connection, "SELECT name FROM pragma_table_info('" + table + "')")) {
    line += " || '|' || quote(" + name + ")";
  }
  return "SELECT " + line + " FROM " + table + " ORDER BY 1";
}

std::vector<std::string> rowsOf(SQLite::Database& connection, const std::vector<std::string>& queries) {
  std::vector<std::string> rows;
  for (const auto& query : queries) {
    const auto more = column(connection, query);
    rows.insert(rows.end(), more.begin(), more.end());
  }
  return rows;
}

} // namespace

int newestSchema() {
  return history::migrations().back().version;
}

void makeHistory(const std::filesystem::path& file, int schema) {
  const auto source = std::filesystem::path(SERENDIP_SCHEMAS) / (std::to_string(schema) + ".sql");
  std::ifstream stream(source);
  if (!stream) {
    throw std::runtime_error("There is no " + source.string() + "; add a history of the new schema.");
  }
  SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  history::addNoteBandsFunction(connection);
  history::addCompanyKeyFunction(connection);
  history::addSearchTextFunctions(connection);
  history::addSitePhrasesFunctions(connection);
  connection.exec(std::string{std::istreambuf_iterator<char>(stream), {}});
}

std::string schemaOf(SQLite::Database& connection) {
  std::string all;
  for (const auto& line :
       column(connection, "SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema "
                          "WHERE sql IS NOT NULL AND name NOT GLOB 'sender_search_*' ORDER BY name")) {
    all += line + '\n';
  }
  return all;
}

Rows::Rows(SQLite::Database& connection) {
  for (const auto& table : column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                              "name NOT GLOB 'sender_search*' ORDER BY name")) {
    queries_.push_back(queryOf(connection, table));
  }
  rows_ = rowsOf(connection, queries_);
}

bool Rows::sameIn(SQLite::Database& other) const {
  return rowsOf(other, queries_) == rows_;
}

} // namespace serendip::faults
