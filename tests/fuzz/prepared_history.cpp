#include "prepared_history.h"

#include "claim.h"
#include "service/dispatch.h"

#include <array>
#include <cstdio>
#include <random>
#include <string>
#include <utility>

#include <stdlib.h>

namespace serendip::fuzz {
namespace {

constexpr std::int64_t kFirstSeen = 1'790'000'000'000;

std::filesystem::path makeFolder() {
  std::string pattern = "/dev/shm/serendip-fuzz-XXXXXX";
  claim(mkdtemp(pattern.data()) != nullptr, "a folder can be made in /dev/shm");
  return pattern;
}

std::string uuid(unsigned number) {
  std::array<char, 37> text{};
  std::snprintf(text.data(), text.size(), "00000000-0000-4000-8000-%012x", number);
  return text.data();
}

nlohmann::json request(unsigned number, const std::string& slug) {
  return {{"id", uuid(number)},
          {"sender", {{"slug", slug}}},
          {"name", "Mira Okafor"},
          {"headline", "Founder, Tidal Analytics"},
          {"note", "We met at the Kiel data meetup."},
          {"seenAt", kFirstSeen + number}};
}

/// With the names and UUIDs of the seeds, so that undoing, forgetting and repeating find something.
void prepare(service::Session& session) {
  const std::array<std::pair<const char*, const char*>, 4> people{
      {{"mira-okafor", "accept"}, {"ada-1", "ignore"}, {"ada-2", "block"}, {"ada-3", "accept"}}};
  unsigned number = 1;
  for (const auto& [slug, action] : people) {
    nlohmann::json decision{{"id", uuid(number + 1)}, {"at", kFirstSeen + 5000}, {"action", action}};
    decision.update({{"origin", "hint"}, {"request", request(number, slug)}});
    service::dispatch(session, "decide", decision);
    number += 16;
  }
  service::dispatch(session, "outcome",
                    {{"id", uuid(3)}, {"at", kFirstSeen}, {"sender", {{"slug", "mira-okafor"}}}, {"outcome", "pitch"}});
}

} // namespace

PreparedHistory::PreparedHistory()
    : folder_(makeFolder()), file_(folder_ / "history.db"), original_(folder_ / "original"),
      session_({wire::Caller::Kind::chromium, "chrome-extension://abc/"}, file_,
               [] { return Instant{1'791'000'000'000}; }) {
  prepare(session_);
  session_.closeDatabase();
  std::filesystem::copy_file(file_, original_);
  changesBefore_ = session_.database().connection().getTotalChanges();
}

PreparedHistory::~PreparedHistory() {
  std::error_code ignored;
  session_.closeDatabase();
  std::filesystem::remove_all(folder_, ignored);
}

service::Session& PreparedHistory::session() {
  if (session_.archive() || session_.database().connection().getTotalChanges() != changesBefore_) {
    restore();
  }
  return session_;
}

void PreparedHistory::restore() {
  session_.archive().reset();
  session_.closeDatabase();
  std::filesystem::copy_file(original_, file_, std::filesystem::copy_options::overwrite_existing);
  changesBefore_ = session_.database().connection().getTotalChanges();
}

} // namespace serendip::fuzz
