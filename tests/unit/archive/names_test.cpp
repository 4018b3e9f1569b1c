#include "archive/archived_ids.h"
#include "archive/file_kind.h"
#include "archive/profile_address.h"

#include <catch2/catch.hpp>

#include <string>

using namespace serendip;
using namespace serendip::archive;

TEST_CASE("the files of the archive are known by their names in every spelling") {
  CHECK(kindOf("Connections.csv") == FileKind::connections);
  CHECK(kindOf("Basic_LinkedInDataExport_02-08-2026/Connections.csv") == FileKind::connections);
  CHECK(kindOf("x\\y\\MESSAGES.CSV") == FileKind::messages);
  CHECK(kindOf("messages_34875879.csv") == FileKind::messages);
  CHECK(kindOf("Invitations (1).csv") == FileKind::invitations);
  CHECK(kindOf("../../profile.csv") == FileKind::profile);
  CHECK(kindOf("Posi_tions 2.csv") == FileKind::positions);
  for (const auto* other : {"Company Follows.csv", "guide_messages.csv", "Profile Summary.csv", "Connections.txt",
                            "__MACOSX/._Connections.csv", "csv", "", "Connections.csv/"}) {
    INFO(other);
    CHECK_FALSE(kindOf(other));
  }
}

TEST_CASE("a profile's address names the sender as the extension reads it") {
  const auto slug = [](std::string text) { return SenderKey{std::move(text), std::nullopt}; };
  CHECK(readProfileAddress("https://www.linkedin.com/in/Mira-Okafor") == slug("mira-okafor"));
  CHECK(readProfileAddress("https://de.linkedin.com/in/mira-okafor/en/?trk=x#top") == slug("mira-okafor"));
  CHECK(readProfileAddress("linkedin.com/in/mira-okafor") == slug("mira-okafor"));
  CHECK(readProfileAddress("https://www.linkedin.com/in/zo%C3%8B-%C3%84rger") == slug("zoë-ärger"));
  CHECK(readProfileAddress("https://www.linkedin.com/in/ACoAAB12cdEF_-x9") ==
        SenderKey{std::nullopt, "ACoAAB12cdEF_-x9"});
  for (const auto* other :
       {"", "https://www.linkedin.com/company/acme", "https://www.linkedin.com/in/", "https://evil.example/in/mira",
        "https://notlinkedin.com/in/mira", "https://www.linkedin.com/in/a%2Fb", "https://www.linkedin.com/in/%zz",
        "https://www.linkedin.com/in/..", "https://www.linkedin.com/in/%FF", "https://www.linkedin.com/in/a%0Ab",
        "LinkedIn Member"}) {
    INFO(other);
    CHECK_FALSE(readProfileAddress(other));
  }
  CHECK_FALSE(readProfileAddress("https://www.linkedin.com/in/" + std::string(201, 'a')));
}

TEST_CASE("a named UUID is that of RFC 4122") {
  const auto dns = Uuid::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
  CHECK(Uuid::named(*dns, "python.org").text() == "886313e1-3b8a-5372-9b90-0c9aee199e5d");
}

TEST_CASE("the same invitation has the same id in every archive, and another one another") {
  const SenderKey mira{"mira-okafor", std::nullopt};
  const auto id = archivedRequestId(mira, {1000}, "Hello");
  CHECK(id == archivedRequestId(mira, {1000}, "Hello"));
  CHECK(id != archivedRequestId(mira, {1001}, "Hello"));
  CHECK(id != archivedRequestId(mira, {1000}, std::nullopt));
  CHECK(id != archivedRequestId({std::nullopt, "mira-okafor"}, {1000}, "Hello"));
  CHECK(inferredAcceptanceId(id) != id);
}
