#include "archive/connection_row.h"
#include "archive/invitation_row.h"
#include "archive/message_row.h"
#include "archive/required_columns.h"
#include "archive/text_source.h"

#include <catch2/catch.hpp>

#include <string>

using namespace serendip;
using namespace serendip::archive;

namespace {

template <class Columns> constexpr FileKind kKindOf = FileKind::connections;
template <> constexpr FileKind kKindOf<InvitationColumns> = FileKind::invitations;
template <> constexpr FileKind kKindOf<MessageColumns> = FileKind::messages;

template <class Columns> CsvTable tableOf(const std::string& text) {
  return {sourceOf(text), requiredColumns(kKindOf<Columns>)};
}

/// The texts of a message lie in the table.
template <class Columns> auto firstRowOf(CsvTable& table) {
  const Columns columns(table);
  REQUIRE(table.next());
  REQUIRE(table.problem().empty());
  return columns.read(table);
}

template <class Columns> auto firstRowOf(const std::string& text) {
  auto table = tableOf<Columns>(text);
  return firstRowOf<Columns>(table);
}

template <class Columns> std::string refusalOf(const std::string& text) {
  const auto row = firstRowOf<Columns>(text);
  REQUIRE(std::holds_alternative<Refused>(row));
  return std::get<Refused>(row).reason;
}

const std::string kConnections = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

} // namespace

TEST_CASE("a connection is read with its title, day and company") {
  const auto row = std::get<ConnectionRow>(firstRowOf<ConnectionColumns>(
      kConnections +
      "Jo,\"Doe, Ph.D.\",https://www.linkedin.com/in/jo-doe,,Tidal Analytics,\"Head, Data\",08 Feb 2026"));
  CHECK(row.sender == SenderKey{"jo-doe", std::nullopt});
  CHECK(row.name == "Jo Doe, Ph.D.");
  CHECK(row.company == "Tidal Analytics");
  CHECK(row.position == "Head, Data");
  CHECK(row.connectedAt.milliseconds == 1770508800000);
}

TEST_CASE("connections that name nobody in particular are refused, each with its reason") {
  CHECK(refusalOf<ConnectionColumns>(kConnections + ",,,,,,08 Feb 2026\n").find("hidden member") != std::string::npos);
  CHECK(refusalOf<ConnectionColumns>("First Name,Last Name,Email Address,Company,Position,Connected On\n"
                                     "Jo,Doe,,,,\"02/08/18, 3:07 AM\"\n")
            .find("mid-2023") != std::string::npos);
  const auto foreign =
      refusalOf<ConnectionColumns>(kConnections + "Jo,Doe,https://www.linkedin.com/in/jo,,,,08 févr. 2026\n");
  CHECK(foreign.find("08 févr. 2026") != std::string::npos);
  CHECK(refusalOf<ConnectionColumns>(kConnections + "J\xF6,Doe,https://www.linkedin.com/in/jo,,,,08 Feb 2026\n")
            .find("UTF-8") != std::string::npos);
}

TEST_CASE("an invitation is read from the side of whoever is not the owner") {
  const std::string header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
  const auto incoming = std::get<InvitationRow>(firstRowOf<InvitationColumns>(
      header + "Mira Okafor,Jo Doe,\"1/29/26, 2:37 PM\",\"Hello,\nJo\",INCOMING,https://www.linkedin.com/in/mira,"
               "https://www.linkedin.com/in/jo-doe\n"));
  CHECK(incoming.incoming);
  CHECK(incoming.name == "Mira Okafor");
  CHECK(incoming.sender == SenderKey{"mira", std::nullopt});
  CHECK(incoming.owner == SenderKey{"jo-doe", std::nullopt});
  CHECK(incoming.sentAt.milliseconds == 1769697420000);
  CHECK(incoming.note == "Hello,\nJo");
  const auto outgoing = std::get<InvitationRow>(firstRowOf<InvitationColumns>(
      header + "Jo Doe,Mira Okafor,\"1/29/26, 2:37 PM\",,OUTGOING,https://www.linkedin.com/in/jo-doe,"
               "https://www.linkedin.com/in/mira\n"));
  CHECK_FALSE(outgoing.incoming);
  CHECK(outgoing.sender == SenderKey{"mira", std::nullopt});
  CHECK(outgoing.owner == SenderKey{"jo-doe", std::nullopt});
  CHECK_FALSE(outgoing.note);
  CHECK(refusalOf<InvitationColumns>(header + "A,B,\"1/29/26, 2:37 PM\",,SIDEWAYS,,\n").find("SIDEWAYS") !=
        std::string::npos);
}

TEST_CASE("messages of every vintage are read, drafts and advertisers refused") {
  const auto old = std::get<MessageRow>(firstRowOf<MessageColumns>(
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
      "2-x,,Mira,https://www.linkedin.com/in/mira,Jo,2020-05-06 07:08:09 UTC,,Hi,INBOX\n"));
  CHECK(old.recipients.empty());
  CHECK(old.at.milliseconds == 1588748889000);
  const std::string header = "\"CONVERSATION ID\",\"CONVERSATION TITLE\",\"FROM\",\"SENDER PROFILE URL\",\"TO\","
                             "\"RECIPIENT PROFILE URLS\",\"DATE\",\"SUBJECT\",\"CONTENT\",\"FOLDER\",\"ATTACHMENTS\","
                             "\"IS MESSAGE DRAFT\",\"IS CONVERSATION DRAFT\"\n";
  const std::string begin =
      "\"2-x\",\"\",\"Mira\",\"https://www.linkedin.com/in/mira\",\"Jo\","
      "\"https://www.linkedin.com/in/jo\",\"2026-05-06 07:08:09 UTC\",\"\",\"Hi\nthere\",\"INBOX\",\"\",";
  auto table = tableOf<MessageColumns>(header + begin + "\"No\",\"No\"\n");
  const auto row = firstRowOf<MessageColumns>(table);
  CHECK(std::get<MessageRow>(row).recipients == "https://www.linkedin.com/in/jo");
  CHECK(refusalOf<MessageColumns>(header + begin + "\"Yes\",\"No\"\n").find("draft") != std::string::npos);
  CHECK(refusalOf<MessageColumns>(header + begin + "\"\",\"TRUE\"\n").find("draft") != std::string::npos);
  CHECK(refusalOf<MessageColumns>(header + "\"2-x\",\"\",\"LinkedIn Member\",\"\",\"Jo\",\"\",\"2026-05-06 07:08:09 "
                                           "UTC\",\"\",\"Hi\",\"INBOX\",\"\",\"No\",\"No\"\n")
            .find("nobody with a profile") != std::string::npos);
}
