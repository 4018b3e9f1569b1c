#include "shapes/decision_fields.h"

namespace serendip::shapes {
namespace {

Stage stage(const Field& field, Action action) {
  const auto result = wordOf(field, Stage::done, Stage::intended);
  if (result == Stage::intended && action != Action::block) {
    refuse(field, "is \"intended\" for an action other than block, expected done");
  }
  return result;
}

} // namespace

Suggested suggested(const Field& field) {
  const Fields fields(field, {"action", "philosophy"});
  return {suggestedAction(fields.required("action")), philosophyName(fields.required("philosophy"))};
}

Decision decisionAmong(const Fields& fields) {
  const auto action = decidedAction(fields.required("action"));
  const auto stageOf = [action](const Field& field) { return stage(field, action); };
  return {.id = uuid(fields.required("id")),
          .at = time(fields.required("at")),
          .action = action,
          .stage = ifPresent(fields, "stage", stageOf).value_or(Stage::done),
          .suggested = ifPresent(fields, "suggested", suggested)};
}

} // namespace serendip::shapes
