#pragma once

#include "generated_requests.h"

#include "advice/model.h"

namespace sample {

/// Lessons of every kind, about requests of every mixture; the same ones for the same seed.
inline void teach(Model& model, int lessons, std::uint32_t seed = 7) {
  std::mt19937 engine{seed};
  for (const auto& [request, history] : mixture(lessons, seed)) {
    const auto outcome = static_cast<Outcome>(engine() % 4);
    const Decision decision{.id = request.id,
                            .at = {},
                            .action = static_cast<Action>(engine() % 3), // of the four, those that are decisions
                            .suggested = Suggested{static_cast<Action>(engine() % 4), PhilosophyName::open}};
    if (const auto lesson = engine() % 2 == 0 ? lessonOf(outcome) : lessonOf(decision)) {
      model.learn(request, *lesson);
    }
  }
}

inline Model taught(int lessons, std::uint32_t seed = 7) {
  Model model;
  teach(model, lessons, seed);
  return model;
}

/// Teaches that requests with this note ended so.
inline void teachNote(Model& model, const std::string& note, Outcome outcome, int times = 1) {
  for (int i = 0; i < times; ++i) {
    model.learn(withNote(note), *lessonOf(outcome));
  }
}

inline double pitchChance(const Model& model, const std::string& note) {
  return model.assess(withNote(note), {}).probable.pitch;
}

} // namespace sample
