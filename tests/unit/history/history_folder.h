#pragma once

#include "domain/decision.h"
#include "domain/request.h"
#include "history/database.h"
#include "platform/temporary_directory.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace serendip::history {

/// A folder of its own for one test, with the path of a history that does not exist yet.
class HistoryFolder {
public:
  std::filesystem::path path() const { return folder_.path(); }

  std::filesystem::path file() const { return path() / "history.db"; }

private:
  TemporaryDirectory folder_;
};

inline Uuid uuid(unsigned number) {
  char text[37];
  std::snprintf(text, sizeof text, "00000000-0000-4000-8000-%012x", number);
  return *Uuid::parse(text);
}

constexpr std::int64_t kDay = 86'400'000;

/// Day 0 is some day in 2026.
constexpr Instant day(double number) {
  return {1'790'000'000'000 + static_cast<std::int64_t>(number * static_cast<double>(kDay))};
}

inline SenderKey slug(const std::string& text) {
  return {text, std::nullopt};
}

inline SenderKey member(const std::string& text) {
  return {std::nullopt, text};
}

inline SenderKey both(const std::string& slugText, const std::string& memberText) {
  return {slugText, memberText};
}

/// A bare request: a name and nothing else.
inline Request request(unsigned id, const SenderKey& sender, Instant seenAt) {
  return {.id = uuid(id),
          .sender = sender,
          .name = "Mira Okafor",
          .headline = {},
          .note = {},
          .mutuals = {},
          .followsYou = {},
          .verified = {},
          .premium = {},
          .openToWork = {},
          .invitation = {},
          .seenAt = seenAt};
}

inline Decision decision(unsigned id, Action action, Instant at, Stage stage = Stage::done) {
  return {.id = uuid(id), .at = at, .action = action, .stage = stage, .origin = Origin::hint, .suggested = {}};
}

/// Makes somebody who asked a connection, as an archive would tell it.
inline void connect(Database& database, const std::string& sender, const std::string& headline, Instant at) {
  SQLite::Statement row(database.connection(),
                        "INSERT INTO connection (sender, name, company_key, connected_at, as_of) "
                        "SELECT sender, text, company_key(?2), ?3, ?3 FROM alias WHERE kind = 'slug' AND text = ?1");
  row.bind(1, sender);
  row.bind(2, headline);
  row.bind(3, at.milliseconds);
  row.exec();
}

inline std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

inline int rowCount(Database& database, const std::string& table) {
  return database.connection().execAndGet("SELECT count(*) FROM " + table).getInt();
}

} // namespace serendip::history
