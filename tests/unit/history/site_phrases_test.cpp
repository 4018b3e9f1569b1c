#include "history/site_phrases.h"

#include "history/database.h"
#include "history/migrate.h"
#include "history/migrations.h"
#include "history_folder.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

TEST_CASE("a headline that is LinkedIn's own phrase is none, with or without the name, in any language") {
  for (const char* phrase :
       {"is inviting you to connect", "Ayla Kern is inviting you to connect",
        "follows you and is inviting you to connect", "Ayla Kern follows you and is inviting you to connect",
        "möchte Kontakt mit Ihnen aufnehmen", "folgt Ihnen und möchte sich mit Ihnen vernetzen",
        "vous suit et vous invite à vous connecter", "σας προσκαλεί να συνδεθείτε", "邀请您建立联系", "يدعوك للتواصل",
        "--", "– –"}) {
    CAPTURE(phrase);
    CHECK_FALSE(mendedHeadline(phrase, "Ayla Kern"));
  }
  for (const char* headline : {"Co-founder at Riverlab", "I am inviting you to connect with nature",
                               "Ayla Kern | Coach", "🚀🚀", "Message", "Network engineer"}) {
    CAPTURE(headline);
    CHECK(mendedHeadline(headline, "Ayla Kern") == headline);
  }
}

TEST_CASE("a note loses the text of links and keeps the sender's own words") {
  for (const char* link : {"Message", "Send a message", "Reply to Ayla", "Reply to Ayla Kern", "Nachricht", "Μήνυμα"}) {
    CAPTURE(link);
    CHECK_FALSE(mendedNote(link, "Ayla Kern"));
    CHECK(mendedNote(std::string("We met in Lisbon.\n") + link, "Ayla Kern") == "We met in Lisbon.");
  }
  for (const char* note : {"Message me when you are there", "Reply to my mail, please", "One\n\nTwo", "."}) {
    CAPTURE(note);
    CHECK(mendedNote(note, "Ayla Kern") == note);
  }
}

TEST_CASE("only what asks for something else is a page invitation") {
  CHECK(asksElsewhere("invited you to follow Potion Consulting", "Juan M. Pardo"));
  CHECK(asksElsewhere("hat Sie eingeladen, Beispiel AG zu folgen", "Gino Muster"));
  CHECK_FALSE(asksElsewhere("is inviting you to connect", "Juan M. Pardo"));
  CHECK_FALSE(asksElsewhere("I invited you to follow your dreams", "Juan M. Pardo"));
}

TEST_CASE("the step to the mended reading clears what was read wrongly, and page invitations go with what was decided "
          "on them") {
  HistoryFolder folder;
  {
    SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(connection, folder.file(), migrations().first(4));
    connection.exec(R"(
      INSERT INTO sender VALUES (1, 'Ayla Kern', 'Ayla Kern is inviting you to connect', 5, 5),
                                (2, 'Gino Muster', 'hat Sie eingeladen, Beispiel AG zu folgen', 5, 5),
                                (3, 'Bo Lind', 'Baker', 5, 5);
      INSERT INTO alias VALUES ('slug', 'ayla', 1, 5), ('slug', 'gino', 2, 5), ('slug', 'bo', 3, 5);
      INSERT INTO request (id, uuid, sender, slug, name, headline, note, first_seen_at, last_seen_at) VALUES
        (1, '00000000-0000-4000-8000-000000000001', 1, 'ayla', 'Ayla Kern', 'Ayla Kern is inviting you to connect', 'Message', 5, 5),
        (2, '00000000-0000-4000-8000-000000000002', 2, 'gino', 'Gino Muster', 'hat Sie eingeladen, Beispiel AG zu folgen', NULL, 5, 5),
        (3, '00000000-0000-4000-8000-000000000003', 3, 'bo', 'Bo Lind', 'Baker', 'We met in Lisbon.', 5, 5);
      INSERT INTO decision (uuid, sender, request, at, action, stage, origin) VALUES
        ('00000000-0000-4000-8000-000000000004', 2, 2, 6, 'ignore', 'done', 'hint'),
        ('00000000-0000-4000-8000-000000000005', 1, 1, 6, 'accept', 'done', 'hint');
    )");
  }
  { Database database(folder.file()); }
  SQLite::Database connection(folder.file().string());
  CHECK(connection.execAndGet("SELECT group_concat(name) FROM (SELECT name FROM sender ORDER BY id)").getString() ==
        "Ayla Kern,Bo Lind");
  CHECK(connection.execAndGet("SELECT headline IS NULL AND note IS NULL FROM request WHERE id = 1").getInt() == 1);
  CHECK(connection.execAndGet("SELECT headline IS NULL FROM sender WHERE id = 1").getInt() == 1);
  CHECK(connection.execAndGet("SELECT headline || note FROM request WHERE id = 3").getString() ==
        "BakerWe met in Lisbon.");
  CHECK(connection.execAndGet("SELECT count(*) FROM decision").getInt() == 1);
  CHECK(connection.execAndGet("SELECT group_concat(what || ' ' || count) FROM mended").getString() ==
        "pageInvitations 1,texts 1");
}
