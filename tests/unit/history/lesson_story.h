#pragma once

#include "history/decisions.h"
#include "history/lessons.h"
#include "history/outcomes.h"
#include "history/transaction.h"
#include "history/undo.h"
#include "history_folder.h"

#include <vector>

namespace serendip::history {

inline std::vector<LessonEvent> lessonsAfter(Database& database, const LessonKey& after, Instant now) {
  return read(database, [&] {
    std::vector<LessonEvent> lessons;
    eachLesson(database, after, now, [&](const LessonEvent& lesson) { lessons.push_back(lesson); });
    return lessons;
  });
}

inline std::vector<LessonEvent> lessonsBy(Database& database, Instant now) {
  return lessonsAfter(database, {}, now);
}

/// "2 ignore" is the decision or outcome 2 days after day 0.
inline std::string told(const LessonEvent& lesson) {
  const auto days = std::to_string((lesson.key.at.milliseconds - day(0).milliseconds) / kDay);
  if (const auto* decision = std::get_if<Decision>(&lesson.taught)) {
    return days + " " + std::string(word(decision->action));
  }
  return days + " " + std::string(word(std::get<Outcome>(lesson.taught)));
}

inline std::vector<std::string> told(const std::vector<LessonEvent>& lessons) {
  std::vector<std::string> all;
  for (const auto& lesson : lessons) {
    all.push_back(told(lesson));
  }
  return all;
}

using Told = std::vector<std::string>;

} // namespace serendip::history
