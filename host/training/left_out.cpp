#include "training/left_out.h"

#include "advice/kinds/classify.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iomanip>
#include <map>
#include <sstream>

namespace serendip::training {
namespace {

using advice::Field;
using advice::Kind;
using advice::PerKind;

bool isPitch(Kind kind) {
  return kind == Kind::seller || kind == Kind::coach;
}

bool isUnwelcome(Kind kind) {
  return kind >= Kind::scheme && kind <= Kind::hostile;
}

std::map<std::string, std::size_t> dealt(std::span<const Example> examples) {
  std::map<std::string, std::size_t> sizes;
  for (const auto& example : examples) {
    ++sizes[example.batch];
  }
  std::vector<std::pair<std::string, std::size_t>> largest(sizes.begin(), sizes.end());
  std::ranges::stable_sort(largest, std::greater{}, &std::pair<std::string, std::size_t>::second);
  std::array<std::size_t, kParts> full{};
  std::map<std::string, std::size_t> parts;
  for (const auto& [batch, size] : largest) {
    const auto part = static_cast<std::size_t>(std::ranges::min_element(full) - full.begin());
    parts[batch] = part;
    full[part] += size;
  }
  return parts;
}

double sumOf(const PerKind& probable, bool (*wanted)(Kind)) {
  double sum = 0;
  for (std::size_t k = 0; k < advice::kKinds; ++k) {
    sum += wanted(static_cast<Kind>(k)) ? probable[k] : 0;
  }
  return sum;
}

/// The area under the curve: how often one that is wanted has the higher score than one that is not; ties count half.
double area(std::vector<std::pair<double, bool>> scored) {
  std::ranges::sort(scored);
  double ranks = 0;
  double wanted = 0;
  for (std::size_t i = 0; i < scored.size();) {
    std::size_t end = i;
    while (end < scored.size() && scored[end].first == scored[i].first) {
      ++end;
    }
    for (std::size_t j = i; j < end; ++j) {
      if (scored[j].second) {
        ranks += (static_cast<double>(i + 1) + static_cast<double>(end)) / 2;
        ++wanted;
      }
    }
    i = end;
  }
  const double others = static_cast<double>(scored.size()) - wanted;
  return wanted == 0 || others == 0 ? std::nan("") : (ranks - wanted * (wanted + 1) / 2) / (wanted * others);
}

PerKind cooled(const Foretold& one, const std::array<double, 2>& by) {
  PerKind logits = one.logits;
  for (auto& logit : logits) {
    logit /= by[static_cast<std::size_t>(one.example->field)];
  }
  return advice::softmax(logits);
}

std::string number(double value, int decimals = 3) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(decimals) << value;
  return text.str();
}

} // namespace

std::vector<Foretold> leaveBatchesOut(std::span<const Example> examples, std::size_t judged) {
  const auto parts = dealt(examples);
  std::vector<Foretold> all;
  for (std::size_t part = 0; part < judged; ++part) {
    std::vector<Example> seen;
    std::ranges::copy_if(examples, std::back_inserter(seen),
                         [&](const Example& one) { return parts.at(one.batch) != part; });
    const FeatureTable table(seen);
    const auto weights = balance(seen);
    std::vector<Encoded> encoded;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      encoded.push_back(table.encode(seen[i], weights[i]));
    }
    const auto model = fit(encoded, table.hashes().size());
    for (const auto& example : examples) {
      if (parts.at(example.batch) == part) {
        all.push_back({&example, model.logits(table.encode(example, 1))});
      }
    }
  }
  return all;
}

std::array<double, 2> temperatures(std::span<const Foretold> foretold) {
  std::array<double, 2> result{};
  for (std::size_t field = 0; field < 2; ++field) {
    std::vector<PerKind> logits;
    std::vector<Kind> kinds;
    for (const auto& one : foretold) {
      if (static_cast<std::size_t>(one.example->field) == field) {
        logits.push_back(one.logits);
        kinds.push_back(one.example->kind);
      }
    }
    result[field] = temperature(logits, kinds);
  }
  return result;
}

void report(std::ostream& out, std::span<const Foretold> foretold) {
  const auto by = temperatures(foretold);
  out << "| texts | how many | pitch, AUC | unwelcome, AUC | kind right | error of calibration |\n"
         "| --- | --- | --- | --- | --- | --- |\n";
  const auto row = [&](const std::string& name, const std::function<bool(const Example&)>& wanted) {
    std::vector<std::pair<double, bool>> pitch;
    std::vector<std::pair<double, bool>> unwelcome;
    std::array<std::array<double, 3>, 10> bins{};
    double right = 0;
    double count = 0;
    for (const auto& one : foretold) {
      if (!wanted(*one.example)) {
        continue;
      }
      const auto probable = cooled(one, by);
      const Kind kind = one.example->kind;
      if (!isUnwelcome(kind)) {
        pitch.emplace_back(sumOf(probable, isPitch), isPitch(kind));
      }
      if (!isPitch(kind)) {
        unwelcome.emplace_back(sumOf(probable, isUnwelcome), isUnwelcome(kind));
      }
      const auto best = static_cast<std::size_t>(std::ranges::max_element(probable) - probable.begin());
      const bool hit = best == static_cast<std::size_t>(kind);
      right += hit ? 1 : 0;
      ++count;
      auto& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(probable[best] * 10))];
      bin[0] += 1;
      bin[1] += probable[best];
      bin[2] += hit ? 1 : 0;
    }
    double error = 0;
    for (const auto& [size, promised, kept] : bins) {
      error += size > 0 ? std::abs(promised - kept) / count : 0;
    }
    out << "| " << name << " | " << number(count, 0) << " | " << number(area(std::move(pitch))) << " | "
        << number(area(std::move(unwelcome))) << " | " << number(100 * right / count, 0) << " %"
        << " | " << number(error) << " |\n";
  };
  for (const auto field : {Field::note, Field::headline}) {
    const std::string what = field == Field::note ? "notes" : "headlines";
    for (const std::string language : {"en", "de"}) {
      row(what + ", " + language, [&](const Example& one) { return one.field == field && one.language == language; });
    }
    row(what + ", others",
        [&](const Example& one) { return one.field == field && one.language != "en" && one.language != "de"; });
  }
  out << "\n| kind | notes | found | headlines | found |\n| --- | --- | --- | --- | --- |\n";
  for (std::size_t k = 0; k < advice::kKinds; ++k) {
    std::array<double, 2> count{};
    std::array<double, 2> found{};
    for (const auto& one : foretold) {
      if (static_cast<std::size_t>(one.example->kind) == k) {
        const auto field = static_cast<std::size_t>(one.example->field);
        ++count[field];
        found[field] += std::ranges::max_element(one.logits) - one.logits.begin() == static_cast<std::ptrdiff_t>(k);
      }
    }
    out << "| " << advice::kKindWords[k];
    for (std::size_t field = 0; field < 2; ++field) {
      out << " | " << number(count[field], 0) << " | "
          << (count[field] > 0 ? number(100 * found[field] / count[field], 0) + " %" : "");
    }
    out << " |\n";
  }
}

} // namespace serendip::training
