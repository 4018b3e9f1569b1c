#include "history/search.h"

#include "history/decisions.h"
#include "history/keep_request.h"
#include "history/outcomes.h"
#include "history/requests.h"
#include "history/transaction.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

#include <set>

using namespace serendip;
using namespace serendip::history;

namespace {

Request person(unsigned id, const std::string& name, const std::string& headline = "", const std::string& note = "") {
  Request shown = request(id, slug("sender-" + std::to_string(id)), day(id));
  shown.name = name;
  if (!headline.empty()) {
    shown.headline = headline;
  }
  if (!note.empty()) {
    shown.note = note;
  }
  return shown;
}

std::vector<std::string> namesFor(Database& database, const std::string& words, Filter filter = Filter::all) {
  std::vector<std::string> names;
  for (const Found& found : search(database, words, filter, 50, {}).senders) {
    names.push_back(found.name);
  }
  return names;
}

using Names = std::vector<std::string>;

/// All pages one after the other; `between` is called after each.
template <class Between>
std::vector<SenderKey> allPages(Database& database, const std::string& words, int limit, Between between) {
  std::vector<SenderKey> keys;
  std::optional<std::string> cursor;
  do {
    const auto page = search(database, words, Filter::all, limit, cursor);
    CHECK(page.senders.size() <= static_cast<std::size_t>(limit));
    for (const Found& found : page.senders) {
      keys.push_back(found.key);
    }
    cursor = page.next;
    between();
  } while (cursor);
  return keys;
}

} // namespace

TEST_CASE("search finds the beginnings of words in name, headline and note, whatever accents and case") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, person(1, "José Übermut", "Directeur général", "Grüße aus Kiel"));
  for (const char* words : {"jose", "JOSÉ", "uber", "über", "ÜBERMUT jos", "general", "direct gene", "grusse", "GRÜẞE",
                            "grüße", "gruss", "kie", "kiel  jos\tgener", "ube directeur gru"}) {
    INFO(words);
    CHECK(namesFor(database, words) == Names{"José Übermut"});
  }
  for (const char* words : {"ose", "jose nobody", "uber kie x"}) {
    INFO(words);
    CHECK(namesFor(database, words).empty());
  }
}

TEST_CASE("a name is found as it is typed on another keyboard, and in any of Unicode's forms") {
  HistoryFolder folder;
  Database database(folder.file());
  const std::vector<std::pair<std::string, std::vector<const char*>>> people{
      {"Łukasz Strauß", {"lukasz", "ŁUKASZ", "strauss", "STRAUẞ", "straus"}},
      {"Søren Ærø", {"soren", "sør", "aero", "ÆRØ"}},
      {"Фёдор Йовович", {"фёдор", "Федор", "ЙОВ", "иов"}},
      {"Σίσυφος Ωμέγα", {"σισυφος", "ΣΊΣΥΦΟΣ", "σίσυφοσ", "ωμεγα"}},
      {"İpek Çağrı", {"ipek", "İPEK", "cagri", "çağrı"}},
      {"Zoe\xCC\x88 Nguye\xCC\x82\xCC\x83n", {"zoë", "zoe", "nguyễn", "nguyen"}},
      {"Ａｎｎａ ﬁscher", {"anna", "fischer", "ﬁsch"}},
      {"Jörg Müller",
       {"joerg mueller", "mueller", "Muller", "jorg", "joer muell", "JÖRG", "mu\u0308ller jorg", "muel"}},
      {"Bjo\u0308rn Moeller", {"möller", "bjoern", "Møller", "bjorn moel"}},
      {"Åse Højgaard", {"aase", "ase", "Åse", "højgård", "hojgaard", "hoejgaard", "hojga"}},
      {"Aage Grossmann", {"Åge", "großmann", "grossmann"}},
      {"Ümütcäñ Öz-Gürröß", {"umutcan", "uemuetcaen", "uemutcan", "oz-gurross", "oez-guerroess", "gürröß"}}};
  unsigned id = 0;
  for (const auto& [name, words] : people) {
    observe(database, person(++id, name));
  }
  for (const auto& [name, words] : people) {
    for (const char* typed : words) {
      INFO(typed);
      CHECK(namesFor(database, typed) == Names{name});
    }
  }
}

TEST_CASE("an umlaut that is typed without its mark finds no more than it says") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, person(1, "John Muller"));
  observe(database, person(2, "Joe Mueller"));
  observe(database, person(3, "Jöns Müller"));
  CHECK(namesFor(database, "joe") == Names{"Jöns Müller", "Joe Mueller"});
  CHECK(namesFor(database, "mueller") == Names{"Jöns Müller", "Joe Mueller"});
  CHECK(namesFor(database, "müller") == Names{"Jöns Müller", "Joe Mueller", "John Muller"});
  CHECK(namesFor(database, "jo") == Names{"Jöns Müller", "Joe Mueller", "John Muller"});
}

TEST_CASE("a name without spaces is found whichever way round it is stored, and its characters where they stand") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, person(1, "王伟"));
  observe(database, person(2, "伟王"));
  observe(database, person(3, "伟 王"));
  observe(database, person(4, "김민수"));
  observe(database, person(5, "민수 김"));
  observe(database, person(6, "たろう 田中"));
  observe(database, person(7, "Ana Brandt", "王府井 工程师 伟"));
  observe(database, person(8, "Ben Castro", "", "上海王伟的朋友"));
  for (const char* words : {"王伟", "伟王", "王 伟", "伟 王"}) {
    INFO(words);
    const auto names = namesFor(database, words);
    CHECK(Names(names.begin(), names.begin() + 3) == Names{"伟 王", "伟王", "王伟"});
  }
  CHECK(namesFor(database, "王伟") == Names{"伟 王", "伟王", "王伟", "Ben Castro"});
  CHECK(namesFor(database, "김민수") == Names{"민수 김", "김민수"});
  CHECK(namesFor(database, "수민김") == Names{"민수 김", "김민수"});
  CHECK(namesFor(database, "田中たろう") == Names{"たろう 田中"});
  CHECK(namesFor(database, "工程师") == Names{"Ana Brandt"});
  CHECK(namesFor(database, "程工").empty());
}

TEST_CASE("who has the words for an address comes first, and never hides whose name matches") {
  HistoryFolder folder;
  Database database(folder.file());
  Request first = request(1, both("mueller", "ACoAAx"), day(1));
  first.name = "Hans Meier";
  observe(database, first);
  observe(database, person(2, "Anna Mueller"));
  observe(database, person(3, "Ben Müller"));
  CHECK(namesFor(database, "mueller") == Names{"Hans Meier", "Ben Müller", "Anna Mueller"});
  CHECK(namesFor(database, " MUELLER ") == Names{"Hans Meier", "Ben Müller", "Anna Mueller"});
  CHECK(namesFor(database, "ACoAAx") == Names{"Hans Meier"});
  CHECK(namesFor(database, "muelle") == Names{"Ben Müller", "Anna Mueller"});
  CHECK(namesFor(database, "sender-2") == Names{"Anna Mueller"});
  CHECK(namesFor(database, "mueller", Filter::blockIntended).empty());
  for (const int limit : {1, 2}) {
    const auto keys = allPages(database, "mueller", limit, [] {});
    CHECK(keys == std::vector{both("mueller", "ACoAAx"), slug("sender-3"), slug("sender-2")});
  }
}

TEST_CASE("quotes, stars and capital words in a search are searched for and not obeyed") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, person(1, "Mira Okafor"));
  observe(database, person(2, "Noor OR Near"));
  CHECK(namesFor(database, "mira OR noor").empty());
  CHECK(namesFor(database, "noor or") == Names{"Noor OR Near"});
  CHECK(namesFor(database, "mira -oka") == Names{"Mira Okafor"});
  CHECK(namesFor(database, "mira - \"oka*") == Names{"Mira Okafor"});
  CHECK(namesFor(database, "^mira {name} :").empty());
  for (const char* words : {"\"", "\"*", "*", "(", ")", "name:x AND NOT", "NEAR(a b, 2)", "'; DROP TABLE sender; --",
                            "\\", "\U0001F600", "\u202E", "+", "a\"b\"c\"", "{headline}"}) {
    INFO(words);
    CHECK_NOTHROW(search(database, words, Filter::all, 10, {}));
  }
  std::string many;
  for (int i = 0; i < 500; ++i) {
    many += "m ";
  }
  CHECK(namesFor(database, many) == Names{"Mira Okafor"});
}

TEST_CASE("a match in the name comes before one in the headline and one in the note, then the most recent") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, person(1, "Tide Larsen"));
  observe(database, person(2, "Tide Meyer"));
  observe(database, person(3, "Ana Brandt", "Tidal power"));
  observe(database, person(4, "Ben Castro", "", "about tides"));
  observe(database, person(5, "Cleo Diaz", "Waves"));
  CHECK(namesFor(database, "tid") == Names{"Tide Meyer", "Tide Larsen", "Ana Brandt", "Ben Castro"});
  CHECK(namesFor(database, "") == Names{"Cleo Diaz", "Ben Castro", "Ana Brandt", "Tide Meyer", "Tide Larsen"});
}

TEST_CASE("text that becomes known later is found too, and former names still are") {
  HistoryFolder folder;
  Database database(folder.file());
  Request first = request(1, slug("mira"), day(0));
  first.name = "Mira Adeyemi";
  first.invitation = "i1";
  observe(database, first);
  CHECK(namesFor(database, "meetup").empty());
  first.note = "the meetup";
  observe(database, first);
  CHECK(namesFor(database, "meetup") == Names{"Mira Adeyemi"});
  first.headline = "Founder, Tidal Analytics"; // the note being known already
  observe(database, first);
  CHECK(namesFor(database, "tidal") == Names{"Mira Adeyemi"});
  Request second = request(2, slug("mira"), day(5));
  second.invitation = "i2";
  observe(database, second);
  CHECK(namesFor(database, "okafor") == Names{"Mira Okafor"});
  CHECK(namesFor(database, "adeyemi") == Names{"Mira Okafor"});
}

TEST_CASE("a search result says what is known of the sender") {
  HistoryFolder folder;
  Database database(folder.file());
  Request shown = request(1, both("mira", "ACoAAx"), day(0));
  shown.headline = "Founder";
  decide(database, decision(10, Action::accept, day(1)), shown);
  observe(database, request(2, slug("mira"), day(5)));
  recordOutcome(database, uuid(11), day(6), slug("mira"), Outcome::exchange);
  const auto found = search(database, "mira", Filter::all, 10, {}).senders.at(0);
  CHECK(found.key == both("mira", "ACoAAx"));
  CHECK(found.headline == "Founder");
  CHECK(found.requests == 2);
  CHECK(found.lastSeenAt == day(5));
  CHECK(found.lastDecision->id == uuid(10));
  CHECK(found.lastOutcome->outcome == Outcome::exchange);
}

TEST_CASE("the pages of a search hold everybody once, also while others are added") {
  HistoryFolder folder;
  Database database(folder.file());
  const std::string words = GENERATE(std::string(), std::string("m"));
  for (unsigned i = 1; i <= 30; ++i) {
    Request shown = person(i, i % 3 == 0 ? "Mira Okafor" : "Ana Brandt", i % 3 == 1 ? "Media" : "", "My note");
    shown.seenAt = day(i / 4);
    observe(database, shown);
  }
  unsigned next = 1000;
  const auto keys = allPages(database, words, 4, [&] { observe(database, person(next++, "Mira Newcomer")); });
  std::set<std::string> slugs;
  for (const SenderKey& key : keys) {
    slugs.insert(*key.slug);
  }
  CHECK(keys.size() == 30);
  CHECK(slugs.size() == 30);
}

TEST_CASE(
    "of very many equal matches the last added come first, of fewer the last seen, and pages hold everybody once") {
  HistoryFolder folder;
  Database database(folder.file());
  const unsigned count = GENERATE(1000U, 1001U);
  write(database, [&] {
    for (unsigned i = 1; i <= count; ++i) {
      Request shown = person(i, "Mira Okafor");
      shown.seenAt = day(i == 1 ? 5000 : i);
      keepRequest(database, shown);
    }
    return 0;
  });
  const auto first = search(database, "mira", Filter::all, 1, {}).senders.at(0);
  CHECK(first.key == slug("sender-" + std::to_string(count > 1000 ? count : 1)));
  unsigned next = 10'000;
  const auto keys = allPages(database, "okaf", 50, [&] { observe(database, person(next++, "Mira Okaforova")); });
  std::set<std::string> slugs;
  for (const SenderKey& key : keys) {
    slugs.insert(*key.slug);
  }
  CHECK(keys.size() == count);
  CHECK(slugs.size() == count);
}

TEST_CASE("a word that another one begins with changes nothing, and the order of words neither") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, person(1, "Anna Annuska"));
  observe(database, person(2, "Berta Anders"));
  CHECK(namesFor(database, "a an anna") == Names{"Anna Annuska"});
  CHECK(namesFor(database, "annus a") == Names{"Anna Annuska"});
  CHECK(namesFor(database, "an a") == Names{"Berta Anders", "Anna Annuska"});
}

TEST_CASE("the last page has no cursor, even if it is full") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 1; i <= 4; ++i) {
    observe(database, person(i, "Mira Okafor"));
  }
  const auto first = search(database, "mira", Filter::all, 2, {});
  REQUIRE(first.next);
  CHECK_FALSE(search(database, "mira", Filter::all, 2, first.next).next);
}

TEST_CASE("a cursor that is not one of ours is refused") {
  HistoryFolder folder;
  Database database(folder.file());
  for (const char* cursor : {"", "x", "1.2", "1.2.3", "0.1.3.4.5", "-1.0.2.3", "0.0.2.3 ", "0.0..3", "0.0.2.",
                             "0.2.3.4", "0.99999999999999999999.1.1", "0.0.1.1; DROP"}) {
    INFO(cursor);
    CHECK_THROWS_AS(search(database, "", Filter::all, 10, cursor), std::invalid_argument);
  }
}

TEST_CASE("the filter for intended blocks goes together with words") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 1; i <= 6; ++i) {
    observe(database, person(i, i % 2 == 0 ? "Mira Okafor" : "Ana Brandt"));
  }
  for (unsigned i : {1U, 2U, 4U}) {
    decide(database, decision(100 + i, Action::block, day(50), Stage::intended), slug("sender-" + std::to_string(i)));
  }
  CHECK(namesFor(database, "", Filter::blockIntended) == Names{"Mira Okafor", "Mira Okafor", "Ana Brandt"});
  CHECK(namesFor(database, "mira", Filter::blockIntended).size() == 2);
  const auto first = search(database, "", Filter::blockIntended, 2, {});
  CHECK(search(database, "", Filter::blockIntended, 2, first.next).senders.size() == 1);
}

TEST_CASE("the search index can be rebuilt from the events") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, person(1, "Mira Okafor", "Founder", "Hello"));
  database.connection().exec("INSERT INTO sender_search (sender_search) VALUES ('delete-all')");
  CHECK(namesFor(database, "mira").empty());
  database.connection().exec("INSERT INTO sender_search (sender_search) VALUES ('rebuild')");
  CHECK(namesFor(database, "mira found hell") == Names{"Mira Okafor"});
}

TEST_CASE("the search index agrees with the events after all kinds of writes") {
  HistoryFolder folder;
  Database database(folder.file());
  Request bySlug = request(1, slug("mira"), day(0));
  bySlug.headline = "Founder, \"Tidal\"";
  Request byMember = request(2, member("ACoAAx"), day(1));
  byMember.invitation = "i1";
  byMember.note = "Hello, hello";
  observe(database, bySlug);
  observe(database, byMember);
  observe(database, request(3, both("mira", "ACoAAx"), day(2)));
  bySlug.note = "again";
  observe(database, bySlug);
  CHECK_NOTHROW(
      database.connection().exec("INSERT INTO sender_search (sender_search, rank) VALUES ('integrity-check', 1)"));
}

TEST_CASE("a sender who is deleted is gone from file and index, to the last word") {
  HistoryFolder folder;
  {
    Database database(folder.file());
    Request shown = person(1, "Mirabelle Okaforsson", "Founderette", "Unmistakable");
    decide(database, decision(10, Action::ignore, day(2)), shown);
    observe(database, person(2, "Ana Brandt"));
    auto& connection = database.connection();
    connection.exec("INSERT INTO sender_search (sender_search, rowid, name, headline, notes) "
                    "SELECT 'delete', sender, name, headline, notes FROM search_text_of_sender WHERE sender = 1");
    connection.exec("DELETE FROM sender WHERE id = 1");
    connection.exec("INSERT INTO sender_search (sender_search) VALUES ('optimize')");
    CHECK(rowCount(database, "request") == 1);
    CHECK(rowCount(database, "decision") == 0);
    CHECK(rowCount(database, "alias") == 1);
  }
  const auto bytes = bytesOf(folder.file());
  for (const char* word : {"irabelle", "kaforsson", "ounderette", "nmistakable", "sender-1"}) {
    INFO(word);
    CHECK(bytes.find(word) == std::string::npos);
  }
}
