#include "acts.h"

#include "service/learning.h"
#include "small_archive.h"

#include <cstdio>

namespace serendip::faults {
namespace {

/// More than a month before the host's now (host.cpp), so that there is something to be kept no longer.
constexpr std::int64_t kBegun = 1'785'000'000'000;

std::string uuid(std::size_t number) {
  char text[37];
  std::snprintf(text, sizeof text, "00000000-0000-4000-8000-%012zx", number);
  return text;
}

nlohmann::json request(std::size_t number) {
  const auto name = std::to_string(number);
  return {{"id", uuid(number)},
          {"sender", {{"slug", "sender-" + name}}},
          {"name", "Mira Okafor " + name},
          {"headline", "Founder, Tidal " + std::to_string(number % 7)},
          {"note", "We met in hall " + name + " and talked about tides."},
          {"mutuals", number % 12},
          {"seenAt", kBegun + static_cast<std::int64_t>(number) * 10'000}};
}

nlohmann::json write(std::size_t id, nlohmann::json more) {
  more["id"] = uuid(id);
  more["at"] = kBegun + 5'000'000;
  return more;
}

nlohmann::json person(std::size_t number) {
  return {{"slug", "sender-" + std::to_string(number)}};
}

} // namespace

Message decided(std::size_t number) {
  return {"decide",
          {{"id", uuid(10'000 + number)},
           {"at", kBegun + static_cast<std::int64_t>(number) * 10'000 + 5'000},
           {"action", number % 3 == 0 ? "ignore" : "accept"},
           {"origin", "hint"},
           {"request", request(number)}}};
}

std::vector<Message> past() {
  std::vector<Message> messages;
  for (std::size_t number = 1; number < service::Learning::kSnapshotEvery; ++number) {
    messages.push_back(decided(number));
  }
  return messages;
}

Act suggestion() {
  return {"suggest", {{"suggest", {{"requests", {request(900), request(5), request(901)}}}}}};
}

Act decision() {
  return {"decide", {decided(900)}};
}

Act import() {
  const nlohmann::json archive{{"archive", uuid(700)}};
  auto chunk = archive;
  chunk["offset"] = 0;
  chunk["data"] = kSmallArchive;
  return {"import",
          {{"archiveBegin", {{"id", uuid(700)}, {"name", "small.zip"}, {"bytes", kSmallArchiveBytes}}},
           {"archiveChunk", chunk},
           {"archiveStep", archive}}};
}

std::vector<Act> acts() {
  return {
      decision(),
      {"observe", {{"observe", {{"requests", {request(900), request(901)}}}}}},
      {"outcome", {{"outcome", write(501, {{"sender", person(4)}, {"outcome", "exchange"}})}}},
      {"undo", {{"undo", write(502, {{"event", uuid(10'005)}})}}},
      {"setPhilosophy", {{"setPhilosophy", write(503, {{"philosophy", "known"}})}}},
      {"forget", {{"forget", write(504, {{"sender", person(6)}})}}},
      {"forget everything", {{"forget", write(505, {{"everything", true}})}}},
      {"setRetention", {{"setRetention", write(506, {{"months", 1}})}}},
      import(),
      {"first decision", {decided(1)}, true},
  };
}

} // namespace serendip::faults
