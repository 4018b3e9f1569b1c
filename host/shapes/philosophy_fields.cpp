#include "shapes/philosophy_fields.h"

#include "advice/philosophy_check.h"

namespace serendip::shapes {

namespace {

constexpr double kMost = 1000;

double utility(const Fields& fields, std::string_view name) {
  return number(fields.required(name), -kMost, kMost);
}

OwnPhilosophy own(const Field& field) {
  const Fields fields(field, {"name", "exchange", "silence", "pitch", "unwelcome", "block", "look", "needsMeeting"});
  oneOf(fields.required("name"), {"own"});
  const OwnPhilosophy own{.exchange = utility(fields, "exchange"),
                          .silence = utility(fields, "silence"),
                          .pitch = utility(fields, "pitch"),
                          .unwelcome = utility(fields, "unwelcome"),
                          .block = number(fields.required("block"), -kMost, 0),
                          .look = number(fields.required("look"), 0, kMost),
                          .needsMeeting = boolean(fields.required("needsMeeting"))};
  if (advice::acceptsNobody(philosophyOf(own))) {
    refuse(field, "would never accept anybody, expected an exchange that is worth more than what may go wrong");
  }
  return own;
}

} // namespace

AskedPhilosophy askedPhilosophy(const Field& field) {
  if (field.value.is_object()) {
    return {PhilosophyName::own, own(field)};
  }
  return {philosophyName(field), std::nullopt};
}

advice::Philosophy philosophyOf(const OwnPhilosophy& own) {
  return {.name = PhilosophyName::own,
          .exchange = own.exchange,
          .silence = own.silence,
          .pitch = own.pitch,
          .unwelcome = own.unwelcome,
          .block = own.block,
          .look = own.look,
          .needsMeeting = own.needsMeeting};
}

nlohmann::json json(const advice::Philosophy& each) {
  return {{"name", word(each.name)}, {"exchange", each.exchange},        {"silence", each.silence},
          {"pitch", each.pitch},     {"unwelcome", each.unwelcome},      {"block", each.block},
          {"look", each.look},       {"needsMeeting", each.needsMeeting}};
}

} // namespace serendip::shapes
