// The best match is found by tiers, not by FTS5's rank: where the words stand says more about a person than how often.
// Within a tier the most recently seen come first, but sorting needs all of them, and the first letter of a common name
// is that of a hundred thousand people (100 ms). So beyond kSorted the last added come first, the one order in which
// FTS5 gives rows without having read all; which order a tier is in stands in the place, so that its pages fit
// together.

#include "history/search_hits.h"

#include "history/query.h"
#include "history/search_words.h"
#include "unicode/lower_case.h"

#include <algorithm>
#include <string>

namespace serendip::history {
namespace {

/// To find and sort so many takes some 2 ms.
constexpr std::size_t kSorted = 1000;

constexpr std::string_view kIntended =
    "id IN (SELECT DISTINCT sender FROM decision INDEXED BY decision_intended WHERE stage = 'intended') "
    "AND (SELECT stage FROM standing_decision WHERE standing_decision.sender = sender.id "
    "ORDER BY at DESC, uuid DESC LIMIT 1) = 'intended' AND ";
constexpr std::string_view kAfter = "(last_seen_at, id) < (?1, ?2) ORDER BY last_seen_at DESC, id DESC LIMIT ?3";

std::string sql(std::string_view begin, Filter filter) {
  std::string text(begin);
  if (filter == Filter::blockIntended) {
    text += kIntended;
  }
  return text.append(kAfter);
}

void collect(Query& rows, std::int64_t tier, std::vector<Hit>& hits) {
  while (rows.step()) {
    hits.push_back({rows.sender(0), {tier, TierOrder::lastSeen, rows.integer(1), rows.integer(0)}});
  }
}

std::vector<Hit> recent(Database& database, Filter filter, const Place& after, int count) {
  std::vector<Hit> hits;
  Query rows(database, sql("SELECT id, last_seen_at FROM sender WHERE ", filter), after.lastSeenAt, after.sender,
             count);
  collect(rows, 0, hits);
  return hits;
}

/// Who is named by the words as LinkedIn's address names him stands before all tiers.
constexpr std::int64_t kNamed = 0;
constexpr std::int64_t kFirstTier = 1;

std::vector<Hit> named(Database& database, std::string_view words, Filter filter) {
  const auto begin = std::min(words.find_first_not_of(' '), words.size());
  const auto word = words.substr(begin, words.find_last_not_of(' ') + 1 - begin);
  std::vector<Hit> hits;
  Query rows(database,
             sql("SELECT id, last_seen_at FROM sender WHERE id = coalesce("
                 "(SELECT sender FROM alias WHERE kind = 'slug' AND text = ?4), "
                 "(SELECT sender FROM alias WHERE kind = 'memberId' AND text = ?5)) AND ",
                 filter),
             Place::kFirst, Place::kFirst, 1, unicode::lowerCase(word), word);
  collect(rows, kNamed, hits);
  return hits;
}

/// Those who follow a place in a tier, with people known to stand in better ones left out.
class TierSearch {
public:
  TierSearch(Database& database, Filter filter, const std::vector<Hit>& better)
      : database_(database), filter_(filter), better_(better) {}

  /// From the beginning of the tier.
  std::vector<Hit> first(std::int64_t tier, const std::string& expression, int count) {
    if (filter_ != Filter::all) {
      return sorted({tier}, expression, count);
    }
    auto added = byAddition({tier, TierOrder::lastAdded}, expression, kSorted + 1);
    if (added.size() <= kSorted) {
      bySight(added);
    }
    added.resize(std::min(added.size(), static_cast<std::size_t>(count)));
    return added;
  }

  std::vector<Hit> after(const Place& place, const std::string& expression, int count) {
    return place.order == TierOrder::lastSeen ? sorted(place, expression, count)
                                              : byAddition(place, expression, static_cast<std::size_t>(count));
  }

private:
  std::vector<Hit> sorted(const Place& place, const std::string& expression, int count) {
    std::vector<Hit> hits;
    const auto extra = static_cast<int>(better_.size());
    Query rows(database_,
               sql("SELECT id, last_seen_at FROM sender_search JOIN sender ON sender.id = sender_search.rowid "
                   "WHERE sender_search MATCH ?4 AND ",
                   filter_),
               place.lastSeenAt, place.sender, count + extra, expression);
    collect(rows, place.tier, hits);
    std::erase_if(hits, [&](const Hit& hit) { return isBetter(hit.sender); });
    hits.resize(std::min(hits.size(), static_cast<std::size_t>(count)));
    return hits;
  }

  std::vector<Hit> byAddition(const Place& place, const std::string& expression, std::size_t count) {
    std::vector<Hit> hits;
    Query rows(database_,
               "SELECT rowid FROM sender_search WHERE sender_search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
               expression, place.sender);
    while (hits.size() < count && rows.step()) {
      if (!isBetter(rows.sender(0))) {
        hits.push_back({rows.sender(0), {place.tier, TierOrder::lastAdded, Place::kFirst, rows.integer(0)}});
      }
    }
    return hits;
  }

  void bySight(std::vector<Hit>& hits) {
    for (Hit& hit : hits) {
      Query row(database_, "SELECT last_seen_at FROM sender WHERE id = ?1", hit.sender);
      hit.place.order = TierOrder::lastSeen;
      hit.place.lastSeenAt = row.step() ? row.integer(0) : 0;
    }
    std::ranges::sort(hits, std::ranges::greater(),
                      [](const Hit& hit) { return std::pair(hit.place.lastSeenAt, hit.place.sender); });
  }

  bool isBetter(SenderId sender) const { return std::ranges::find(better_, sender, &Hit::sender) != better_.end(); }

  Database& database_;
  Filter filter_;
  const std::vector<Hit>& better_; ///< less than a page, or the search would have ended there
};

std::vector<Hit> matching(Database& database, std::string_view words, Filter filter, const Place& after, int count) {
  auto hits = named(database, words, filter);
  const bool showsNamed = after.tier == kNamed && after.sender == Place::kFirst;
  const auto hidden = showsNamed ? 0 : std::ssize(hits);
  const auto missing = [&] { return count - static_cast<int>(std::ssize(hits) - hidden); };
  // Only from the beginning on is it known who all stands in the better tiers.
  const bool fromTheBeginning = after.tier == kNamed;
  const auto tiers = searchTiers(words);
  const auto begin = std::max(after.tier, kFirstTier);
  for (auto tier = begin; tier < kFirstTier + std::ssize(tiers) && missing() > 0; ++tier) {
    const auto& [all, alone] = tiers[static_cast<std::size_t>(tier - kFirstTier)];
    const std::string& expression = fromTheBeginning ? all : alone;
    TierSearch search(database, filter, hits);
    auto more = tier == begin && !fromTheBeginning ? search.after(after, expression, missing())
                                                   : search.first(tier, expression, missing());
    hits.insert(hits.end(), more.begin(), more.end());
  }
  hits.erase(hits.begin(), hits.begin() + hidden);
  return hits;
}

} // namespace

std::vector<Hit> hitsAfter(Database& database, std::string_view words, Filter filter, const Place& after, int count) {
  return words.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos
             ? recent(database, filter, after, count)
             : matching(database, words, filter, after, count);
}

} // namespace serendip::history
