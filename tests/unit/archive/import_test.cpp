#include "archive/import.h"
#include "archive/report_json.h"
#include "archive/zip_file.h"
#include "history/history_folder.h"
#include "history/query.h"
#include "history/transaction.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace serendip;
using namespace serendip::archive;
using history::Query;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

const std::string kConnectionHeader = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const std::string kInvitationHeader = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
const std::string kMessageHeader = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "
                                   "URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
const std::string kIn = "https://www.linkedin.com/in/";

std::string connection(const std::string& first, const std::string& last, const std::string& slug,
                       const std::string& day) {
  return first + ',' + last + ',' + kIn + slug + ",,Tidal Analytics,Founder," + day + '\n';
}

std::string incoming(const std::string& name, const std::string& slug, const std::string& at,
                     const std::string& note = "") {
  return name + ",Jo Doe,\"" + at + "\"," + note + ",INCOMING," + (slug.empty() ? "" : kIn + slug) + ',' + kIn +
         "jo-doe\n";
}

std::string message(const std::string& conversation, const std::string& from, const std::string& to,
                    const std::string& at, const std::string& text) {
  const auto address = [](const std::string& slug) { return slug.empty() ? slug : kIn + slug; };
  return conversation + ",," + from + ',' + address(from) + ',' + to + ',' + address(to) + ',' + at + " UTC,,\"" +
         text + "\",INBOX\n";
}

/// A history of its own, into which archives are imported.
class ImportInto {
public:
  Report import(const Files& files, ImportOptions options = {}, const std::string& name = "archive.zip") {
    writeZip(folder_.path() / "archive.zip", files);
    Import import(openFileSet(folder_.path() / "archive.zip"), name, options);
    while (!import.step(database_, std::chrono::milliseconds(50)).done) {
    }
    return import.report();
  }

  std::int64_t count(const std::string& sql) {
    return history::read(database_, [&] {
      Query query(database_, sql);
      query.step();
      return query.integer(0);
    });
  }

  std::string text(const std::string& sql) {
    return history::read(database_, [&] {
      Query query(database_, sql);
      return query.step() ? query.text(0) : std::string();
    });
  }

private:
  history::HistoryFolder folder_;
  history::Database database_{folder_.file()};
};

const FileReport& fileOf(const Report& report, FileKind kind) {
  const auto found = std::ranges::find(report.files, kind, &FileReport::kind);
  REQUIRE(found != report.files.end());
  return *found;
}

bool hasReason(const Report& report, std::size_t line, const std::string& words) {
  return std::ranges::any_of(report.skipped, [&](const SkippedRow& row) {
    return row.line == line && row.reason.find(words) != std::string::npos;
  });
}

} // namespace

TEST_CASE("an invitation from a connection was accepted, any other stays unknown") {
  ImportInto history;
  const auto report = history.import(
      {{"Connections.csv", kConnectionHeader + connection("Mira", "Okafor", "mira", "29 Jan 2026") +
                               connection("Old", "Friend", "friend", "01 Jan 2015")},
       {"Invitations.csv", kInvitationHeader + incoming("Mira Okafor", "mira", "1/29/26, 2:37 PM", "Hello!") +
                               incoming("Ned Nobody", "ned", "1/28/26, 2:37 PM") +
                               incoming("Old Friend", "friend", "1/29/26, 2:37 PM")}});
  CHECK(fileOf(report, FileKind::connections).added == 2);
  CHECK(fileOf(report, FileKind::invitations).added == 3);
  CHECK(report.inferred.accepted == 1);
  CHECK(history.count("SELECT count(*) FROM decision") == 1);
  CHECK(history.text("SELECT action || ' ' || stage || ' ' || origin || ' ' || at FROM decision") ==
        "accept done archive 1769697420000");
  CHECK(history.text("SELECT name FROM request JOIN decision ON decision.request = request.id") == "Mira Okafor");
  CHECK(history.count("SELECT count(*) FROM owner WHERE text = 'jo-doe'") == 1);
}

TEST_CASE("importing the same archive again adds nothing, and a newer one only what is new") {
  ImportInto history;
  const Files older{{"Connections.csv", kConnectionHeader + connection("Mira", "Okafor", "mira", "29 Jan 2026")},
                    {"Invitations.csv", kInvitationHeader + incoming("Mira Okafor", "mira", "1/28/26, 2:37 PM") +
                                            incoming("Ned Nobody", "ned", "1/28/26, 2:37 PM")},
                    {"messages.csv", kMessageHeader + message("c1", "mira", "jo-doe", "2026-02-01 10:00:00", "Hi")}};
  history.import(older);
  const auto again = history.import(older);
  for (const auto& file : again.files) {
    CHECK(file.added == 0);
  }
  CHECK(again.inferred.accepted == 0);
  CHECK(fileOf(again, FileKind::messages).known == 1);

  const auto newer = history.import(
      {{"Connections.csv", kConnectionHeader + connection("Ned", "Nobody", "ned", "05 Feb 2026") +
                               connection("Mira", "Okafor", "mira", "29 Jan 2026")},
       {"Invitations.csv", older[1].second + incoming("Zoë New", "zoe", "2/5/26, 2:37 PM")},
       {"messages.csv", older[2].second + message("c1", "jo-doe", "mira", "2026-02-02 10:00:00", "Hello")}});
  CHECK(fileOf(newer, FileKind::connections).added == 1);
  CHECK(fileOf(newer, FileKind::invitations).added == 1);
  CHECK(fileOf(newer, FileKind::messages).added == 1);
  CHECK(newer.inferred.accepted == 1);
  CHECK(history.count("SELECT count(*) FROM decision") == 2);
}

TEST_CASE("files that were imported one by one in the other order say the same") {
  const Files files{{"Connections.csv", kConnectionHeader + connection("Mira", "Okafor", "mira", "29 Jan 2026")},
                    {"Invitations.csv", kInvitationHeader + incoming("Mira Okafor", "mira", "1/28/26, 2:37 PM")}};
  ImportInto together;
  together.import(files);
  ImportInto apart;
  apart.import({files[1]});
  CHECK(apart.count("SELECT count(*) FROM decision") == 0);
  apart.import({files[0]});
  const std::string sql = "SELECT group_concat(uuid || at || action) FROM decision";
  CHECK(apart.text(sql) == together.text(sql));
  CHECK(apart.count("SELECT count(*) FROM decision") == 1);
}

TEST_CASE("messages keep when and who, whether the first reads like a pitch, and no text unless asked for") {
  const Files files{
      {"Connections.csv", kConnectionHeader + connection("Mira", "Okafor", "mira", "29 Jan 2026") +
                              connection("Sal", "Seller", "sal", "29 Jan 2026")},
      {"Invitations.csv", kInvitationHeader + incoming("Mira Okafor", "mira", "1/28/26, 2:37 PM") +
                              incoming("Sal Seller", "sal", "1/28/26, 2:37 PM")},
      {"messages.csv",
       kMessageHeader + message("c1", "mira", "jo-doe", "2026-02-03 10:00:00", "See you then!") +
           message("c1", "jo-doe", "mira", "2026-02-02 10:00:00", "Shall we meet at the harbour?") +
           message("c1", "mira", "jo-doe", "2026-02-01 10:00:00",
                   "It was good to meet you at the fair in Kiel last week!") +
           message("c2", "sal", "jo-doe", "2026-02-01 10:00:00",
                   "We help companies like yours to get more leads. Special offer until Friday, book a call: "
                   "https://calendly.com/sal")}};
  ImportInto history;
  const auto report = history.import(files);
  CHECK(fileOf(report, FileKind::messages).added == 4);
  CHECK(history.count("SELECT count(*) FROM message WHERE text IS NOT NULL") == 0);
  CHECK(history.count("SELECT count(*) FROM message WHERE received = 0") == 1);
  CHECK(history.text("SELECT alias.text FROM alias JOIN message USING (sender) WHERE pitch = 1") == "sal");
  CHECK(history.text("SELECT alias.text FROM alias JOIN message USING (sender) WHERE pitch = 0") == "mira");
  CHECK(history.count("SELECT count(*) FROM message WHERE pitch IS NOT NULL") == 2);
  CHECK(report.inferred.exchange == 1);
  CHECK(report.inferred.pitch == 1);

  const auto kept = history.import(files, {.keepMessages = true});
  CHECK(fileOf(kept, FileKind::messages).added == 0);
  CHECK(history.text("SELECT text FROM message WHERE received = 0") == "Shall we meet at the harbour?");
}

TEST_CASE("messages of one second are all kept, and again the same") {
  ImportInto history;
  const Files files{{"messages.csv", kMessageHeader + message("c1", "mira", "jo-doe", "2026-02-01 10:00:00", "One") +
                                         message("c1", "mira", "jo-doe", "2026-02-01 10:00:00", "Two") +
                                         message("c1", "jo-doe", "mira", "2026-02-01 10:00:00", "Three") +
                                         message("c2", "zoe", "jo-doe", "2026-02-01 10:00:00", "Four")}};
  CHECK(fileOf(history.import(files), FileKind::messages).added == 4);
  CHECK(fileOf(history.import(files), FileKind::messages).known == 4);
  CHECK(history.count("SELECT count(*) FROM message") == 4);
}

TEST_CASE("conversations of several, drafts and advertisers are left out and told with their lines") {
  ImportInto history;
  const auto report =
      history.import({{"messages.csv", kMessageHeader + message("c1", "mira", "jo-doe", "2026-02-01 10:00:00", "A\nB") +
                                           message("c2", "ned", "jo-doe", "2026-02-01 10:00:00", "x") + "c3,,zoe," +
                                           kIn + "zoe,\"Jo Doe, Mira\",\"" + kIn + "jo-doe," + kIn +
                                           "mira\",2026-02-01 10:00:00 UTC,,hello all,INBOX\n" +
                                           message("c4", "", "jo-doe", "2026-02-01 10:00:00", "Buy now") +
                                           message("c5", "zoe", "jo-doe", "1. Februar 2026", "x")}});
  const auto& messages = fileOf(report, FileKind::messages);
  CHECK(messages.rows == 5);
  CHECK(messages.added == 2);
  CHECK(messages.skipped == 3);
  CHECK(hasReason(report, 5, "several people"));
  CHECK(hasReason(report, 6, "nobody with a profile"));
  CHECK(hasReason(report, 7, "1. Februar 2026 UTC"));
}

TEST_CASE("messages whose owner cannot be told are not guessed at") {
  ImportInto history;
  const auto report =
      history.import({{"messages.csv", kMessageHeader + message("c1", "mira", "jo-doe", "2026-02-01 10:00:00", "Hi")}});
  CHECK(fileOf(report, FileKind::messages).added == 0);
  CHECK(hasReason(report, 0, "whose messages"));
}

TEST_CASE("before there were addresses, an invitation counts only by a name that one connection has") {
  ImportInto history;
  history.import({{"Connections.csv", kConnectionHeader + connection("Mira", "Okafor", "mira", "29 Jan 2020") +
                                          connection("Jan", "Twin", "jan-1", "29 Jan 2020") +
                                          connection("Jan", "Twin", "jan-2", "29 Jan 2020")}});
  const auto report = history.import({{"Invitations.csv", "From,To,Sent At,Message,Direction\n"
                                                          "Mira Okafor,Jo Doe,\"1/28/20, 2:37 PM\",,INCOMING\n"
                                                          "Jan Twin,Jo Doe,\"1/28/20, 2:37 PM\",,INCOMING\n"
                                                          "Mira Okafor,Jo Doe,\"1/30/20, 2:37 PM\",,INCOMING\n"
                                                          "Ned Nobody,Jo Doe,\"1/28/20, 2:37 PM\",,INCOMING\n"}});
  CHECK(fileOf(report, FileKind::invitations).added == 1);
  CHECK(report.inferred.accepted == 1);
  for (const std::size_t line : {3U, 4U, 5U}) {
    CHECK(hasReason(report, line, "no profile address"));
  }
}

TEST_CASE("before there were recipients' addresses, the direction follows from the owner's name") {
  ImportInto history;
  const std::string header =
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n";
  const auto row = [](const std::string& conversation, const std::string& from, const std::string& slug,
                      const std::string& to, const std::string& at) {
    return conversation + ",," + from + ',' + kIn + slug + ",\"" + to + "\"," + at + " UTC,,Hi,INBOX\n";
  };
  const auto report =
      history.import({{"Profile.csv", "First Name,Last Name,Maiden Name,Headline\nJo,\"Doe, Ph.D.\",,Engineer\n"},
                      {"messages.csv", header + row("c1", "Mira", "mira", "Jo Doe, Ph.D.", "2019-02-01 10:00:00") +
                                           row("c1", "\"Jo Doe, Ph.D.\"", "jo-doe", "Mira", "2019-02-02 10:00:00") +
                                           row("c2", "Zoe", "zoe", "Jo Doe, Ph.D., Mira", "2019-02-02 10:00:00")}});
  CHECK(fileOf(report, FileKind::messages).added == 2);
  CHECK(history.count("SELECT count(*) FROM message WHERE received = 1") == 1);
  CHECK(hasReason(report, 4, "several people"));
}

TEST_CASE("a file that is not what its name says costs that file and no other") {
  ImportInto history;
  const auto report =
      history.import({{"Connections.csv", "a,b\n1,2\n"},
                      {"Positions.csv", ""},
                      {"sub/Invitations.csv", kInvitationHeader + incoming("Ned", "ned", "1/28/26, 2:37 PM")}});
  CHECK(fileOf(report, FileKind::invitations).added == 1);
  CHECK(hasReason(report, 1, "No header row"));
  CHECK(hasReason(report, 0, "empty"));
  CHECK(report.understoodAny());
}

TEST_CASE("good rows are kept beside every kind of bad one, each told with file and line") {
  ImportInto history;
  const auto good = [](const std::string& slug) { return connection("Mira", "Okafor", slug, "29 Jan 2026"); };
  const auto report = history.import(
      {{"Connections.csv", "\xEF\xBB\xBF" + kConnectionHeader + good("a") + "too,few\n" +
                               "a,b,c,d,e,f,01 Jan 2026,surplus\n" + "\"broken\"x,b,c,d,e,f,g\n" + good("b") +
                               "\xFF\xFE,b," + kIn + "x,,,,01 Jan 2026\n" + connection("J", "D", "x", "8. Feb 2026") +
                               std::string(10U << 20U, 'x') + ",b,c,d,e,f,g\n" + good("c")}});
  const auto& file = fileOf(report, FileKind::connections);
  CHECK(file.added == 3);
  CHECK(file.skipped == 6);
  CHECK(report.skipped[0].file == "Connections.csv");
  CHECK(hasReason(report, 3, "2 fields where the header has 7"));
  CHECK(hasReason(report, 4, "8 fields where the header has 7"));
  CHECK(hasReason(report, 5, "closing quote"));
  CHECK(hasReason(report, 7, "not UTF-8"));
  CHECK(hasReason(report, 8, "8. Feb 2026"));
  CHECK(hasReason(report, 9, "1 MiB"));
}

TEST_CASE("the summary has the first thousand reasons, counts all, and stays below a megabyte") {
  ImportInto history;
  std::string rows = kConnectionHeader;
  for (int i = 0; i < 5000; ++i) {
    rows += "J,D," + kIn + "x,,,,\"" + std::string(200, '"') + "\"\n";
  }
  const auto report = history.import({{std::string(200, 'x') + "/Connections.csv", rows}});
  CHECK(fileOf(report, FileKind::connections).skipped == 5000);
  CHECK(report.skipped.size() == 1000);
  CHECK(jsonOf(report).dump().size() < 1'000'000);
  CHECK_FALSE(report.understoodAny());
}

TEST_CASE("an archive without any of LinkedIn's files is refused") {
  ImportInto history;
  CHECK_THROWS_WITH(history.import({{"guide.csv", "a,b\n"}, {"x.txt", ""}}),
                    Catch::Contains("none of LinkedIn's files"));
}

TEST_CASE("a cancelled import leaves the history as it was for the file at hand") {
  history::HistoryFolder folder;
  history::Database database(folder.file());
  std::string rows = kConnectionHeader;
  for (int i = 0; i < 2000; ++i) {
    rows += connection("A", "B", "person-" + std::to_string(i), "29 Jan 2026");
  }
  writeZip(folder.path() / "a.zip", {{"Connections.csv", rows}});
  {
    Import import(openFileSet(folder.path() / "a.zip"), "a.zip", {});
    for (int i = 0; i < 3; ++i) {
      CHECK_FALSE(import.step(database, std::chrono::milliseconds(0)).done);
    }
  }
  const auto senders = history::read(database, [&] {
    Query query(database, "SELECT count(*) FROM sender");
    query.step();
    return query.integer(0);
  });
  CHECK(senders == 0);
}
