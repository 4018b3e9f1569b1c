#include "ledger/ledger.h"

#include "history/past.h"
#include "history/transaction.h"
#include "ledger/reached.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace serendip::ledger {
namespace {

/// What the ledger needs of a request's or a connection's texts.
struct Marks {
  Kind kind;
  std::uint32_t company; ///< its number, or 0
};

/// Somebody was let in, by an acceptance or as a connection of the archive.
struct Arrival {
  Instant at;
  history::SenderId sender;
  Marks marks;
  bool accepted;
};

class Count {
public:
  explicit Count(const advice::PhraseBook& families) : families_(families) {}

  void see(const history::PastRequest& request) {
    marks_.push_back({request.row, marksOf(request.headline, request.company), request.headline.has_value()});
  }

  void add(const history::PastConnection& known) {
    const auto marks = marksOf(known.position, known.company);
    arrivals_.push_back({known.at, known.sender, marks, false});
    connections_.emplace(known.sender, marks);
  }

  void add(const Followed& followed, history::SenderId sender) {
    const auto marks = marksOf(*std::ranges::lower_bound(marks_, followed.request, {}, &Marked::row), sender);
    each(followed.at, marks.kind, [&](Tally& tally) { tally.add(followed); });
    if (followed.decision == Action::accept) {
      arrivals_.push_back({followed.at, sender, marks, true});
    }
  }

  /// To be called once, after everybody was added: who came first is not known before.
  Ledger take() {
    std::ranges::stable_sort(arrivals_, {}, &Arrival::at);
    for (const auto& arrival : arrivals_) {
      arrival.accepted ? countReached(arrival) : noteConnection(arrival);
    }
    return std::move(ledger_);
  }

private:
  struct Marked {
    std::int64_t row; ///< ascending: a table is read in the order of its rows
    Marks marks;
    bool headline; ///< whether it has one
  };

  struct Hash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  /// An invitation of the archive has no headline; the connection that it led to says what this person does.
  Marks marksOf(const Marked& request, history::SenderId sender) const {
    const auto connection = request.headline ? connections_.end() : connections_.find(sender);
    return connection == connections_.end() ? request.marks : connection->second;
  }

  Marks marksOf(const std::optional<std::string_view>& headline, const std::optional<std::string_view>& company) {
    return {kindOf(headline, families_), company ? numberOf(*company) : 0};
  }

  std::uint32_t numberOf(std::string_view company) {
    const auto known = numbers_.find(company);
    if (known != numbers_.end()) {
      return known->second;
    }
    const auto number = static_cast<std::uint32_t>(numbers_.size() + 1);
    numbers_.emplace(company, number);
    return number;
  }

  template <class Change> void each(Instant at, Kind kind, Change change) {
    change(ledger_.total);
    change(ledger_.months[Month::of(at)]);
    change(ledger_.kinds.at(static_cast<std::size_t>(kind)));
  }

  void countReached(const Arrival& arrival) {
    const auto& [kind, company] = arrival.marks;
    const bool newCompany = company != 0 && companies_.byAcceptance(company, arrival.sender);
    const bool newField = isField(kind) && fields_.byAcceptance(static_cast<std::uint32_t>(kind), arrival.sender);
    if (newCompany || newField) {
      each(arrival.at, kind, [&](Tally& tally) {
        tally.newCompanies += newCompany;
        tally.newFields += newField;
      });
    }
  }

  void noteConnection(const Arrival& arrival) {
    const auto& [kind, company] = arrival.marks;
    if (company != 0) {
      companies_.byConnection(company, arrival.sender);
    }
    if (isField(kind)) {
      fields_.byConnection(static_cast<std::uint32_t>(kind), arrival.sender);
    }
  }

  const advice::PhraseBook& families_;
  Ledger ledger_;
  std::vector<Marked> marks_;
  std::vector<Arrival> arrivals_;
  std::unordered_map<history::SenderId, Marks> connections_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
  Reached companies_;
  Reached fields_;
};

} // namespace

Ledger ledgerOf(history::Database& database, Instant now, const advice::PhraseBook& families) {
  return history::read(database, [&] {
    Count count(families);
    const Past past(database, [&](const history::PastRequest& request) { count.see(request); });
    history::eachPastConnection(database, [&](const history::PastConnection& known) { count.add(known); });
    std::vector<Followed> followed; // one for all, so that it is allocated once
    past.eachSender([&](const SenderPast& one) {
      followed.clear();
      addFollowed(followed, one, now);
      for (const auto& each : followed) {
        count.add(each, one.sender);
      }
    });
    return count.take();
  });
}

} // namespace serendip::ledger
