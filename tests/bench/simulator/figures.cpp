#include "figures.h"

#include <cmath>

namespace serendip::simulator {

Figure figureOf(const std::vector<double>& ofSeeds) {
  const auto count = static_cast<double>(ofSeeds.size());
  double mean = 0;
  for (const double value : ofSeeds) {
    mean += value / count;
  }
  double squares = 0;
  for (const double value : ofSeeds) {
    squares += (value - mean) * (value - mean);
  }
  return {mean, ofSeeds.size() < 2 ? 0 : std::sqrt(squares / (count - 1) / count)};
}

std::vector<MomentFigures> figuresOf(const std::vector<std::vector<Moment>>& years) {
  const auto over = [&years](auto read) {
    std::vector<double> values;
    for (const auto& year : years) {
      values.push_back(read(year));
    }
    return figureOf(values);
  };
  std::vector<MomentFigures> all;
  for (std::size_t m = 0; m < years.front().size(); ++m) {
    const auto& first = years.front()[m];
    MomentFigures moment{first.labels, over([m](const auto& year) { return year[m].oracle; }), {}};
    for (std::size_t p = 0; p < first.policies.size(); ++p) {
      const auto of = [&over, m, p](double Measured::*field) {
        return over([=](const auto& year) { return year[m].policies[p].*field; });
      };
      const auto lead = [&over, m, p](double Measured::*own) {
        return over([=](const auto& year) { return year[m].policies[0].*own - year[m].policies[p].utility; });
      };
      moment.policies.push_back({first.policies[p].policy, of(&Measured::utility), of(&Measured::agreement),
                                 of(&Measured::looks), of(&Measured::utilityLooking), lead(&Measured::utility),
                                 lead(&Measured::utilityLooking)});
    }
    all.push_back(std::move(moment));
  }
  return all;
}

} // namespace serendip::simulator
