#include "shapes/request_fields.h"

#include "shapes/limits.h"

#include <algorithm>

namespace serendip::shapes {

namespace {

/// Both ways to name a person become part of an address again, where a slash or a control character would lead
/// elsewhere.
std::string pathSegment(const Field& field, std::size_t most) {
  auto segment = text(field, most, Empty::refused);
  const auto leadsElsewhere = [](unsigned char byte) {
    return byte < 0x20 || byte == 0x7F || byte == '/' || byte == '\\';
  };
  if (std::ranges::any_of(segment, leadsElsewhere) || segment == "." || segment == "..") {
    refuse(field, "cannot be part of an address, expected one path segment");
  }
  return segment;
}

/// Two spellings of one slug would be two senders, so the client lowers the case, as LinkedIn does.
std::string slug(const Field& field) {
  auto segment = pathSegment(field, limits::kSlug);
  if (std::ranges::any_of(segment, [](char byte) { return byte >= 'A' && byte <= 'Z'; })) {
    refuse(field, "has capital letters, expected lower case");
  }
  return segment;
}

template <class Value>
void putIfKnown(nlohmann::json& shape, std::string_view name, const std::optional<Value>& value) {
  if (value) {
    shape[name] = *value;
  }
}

auto textUpTo(std::size_t most, Empty empty = Empty::allowed) {
  return [most, empty](const Field& field) { return text(field, most, empty); };
}

} // namespace

SenderKey senderKey(const Field& field) {
  const Fields fields(field, {"slug", "memberId"});
  SenderKey key{.slug = ifPresent(fields, "slug", slug), .memberId = ifPresent(fields, "memberId", [](const Field& id) {
                                                           return pathSegment(id, limits::kMemberId);
                                                         })};
  if (!key.slug && !key.memberId) {
    refuse(field, "names nobody, expected slug, memberId or both");
  }
  return key;
}

Request request(const Field& field) {
  const Fields fields(field, {"id", "sender", "name", "headline", "note", "mutuals", "followsYou", "verified",
                              "premium", "openToWork", "invitation", "seenAt"});
  return requestAmong(fields);
}

Request requestAmong(const Fields& fields) {
  return {.id = uuid(fields.required("id")),
          .sender = senderKey(fields.required("sender")),
          .name = text(fields.required("name"), limits::kName, Empty::refused),
          .headline = ifPresent(fields, "headline", textUpTo(limits::kHeadline)),
          .note = ifPresent(fields, "note", textUpTo(limits::kNote)),
          .mutuals =
              ifPresent(fields, "mutuals", [](const Field& count) { return integer(count, 0, limits::kMutuals); }),
          .followsYou = ifPresent(fields, "followsYou", boolean),
          .verified = ifPresent(fields, "verified", boolean),
          .premium = ifPresent(fields, "premium", boolean),
          .openToWork = ifPresent(fields, "openToWork", boolean),
          .invitation = ifPresent(fields, "invitation", textUpTo(limits::kInvitation, Empty::refused)),
          .seenAt = time(fields.required("seenAt"))};
}

nlohmann::json senderJson(const SenderKey& key) {
  auto shape = nlohmann::json::object();
  putIfKnown(shape, "slug", key.slug);
  putIfKnown(shape, "memberId", key.memberId);
  return shape;
}

nlohmann::json json(const Request& request) {
  nlohmann::json shape{{"id", request.id.text()},
                       {"sender", senderJson(request.sender)},
                       {"name", request.name},
                       {"seenAt", request.seenAt.milliseconds}};
  putIfKnown(shape, "headline", request.headline);
  putIfKnown(shape, "note", request.note);
  putIfKnown(shape, "mutuals", request.mutuals);
  putIfKnown(shape, "followsYou", request.followsYou);
  putIfKnown(shape, "verified", request.verified);
  putIfKnown(shape, "premium", request.premium);
  putIfKnown(shape, "openToWork", request.openToWork);
  putIfKnown(shape, "invitation", request.invitation);
  return shape;
}

} // namespace serendip::shapes
