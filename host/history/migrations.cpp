// The schema, as the steps that lead to it. A released step is never changed: append, and add to tests/faults/schemas.
//
// Events are the truth and carry a UUID made by the client; integer ids are local and never leave the process. A
// request is the one event that grows, and only so that the order of growth does not matter: times by minimum and
// maximum, unknown fields (NULL) by being filled, other UUIDs for the same invitation as request_alias. So the union of
// two machines' exports is the same in any order. `request.slug` and `request.member_id` are what the page showed: with
// them and `alias`, a wrong union of two senders could still be taken apart.
//
// Derived, and rebuilt from the events at will: the columns of `sender`, and `sender_search`, which holds no text of
// its own but reads `search_text_of_sender`: INSERT INTO sender_search(sender_search) VALUES ('rebuild').
//
// Forgetting one sender is DELETE FROM sender: everything of his cascades (every foreign key is indexed). secure_delete
// overwrites the rows, but FTS5 keeps removed words until its segments are merged, so it must be followed by
// INSERT INTO sender_search(sender_search) VALUES ('optimize').
//
// Also derived: `note_band`, the index of alike notes (note_sketch.h), and `snapshot`, what the learner made of the
// lessons up to a place in their order, opaque here; `prior` tells beside which knowledge. An event that belongs before
// that place, or an undo, deletes it (snapshots.h). An outcome that is inferred is derived and never an event.
//
// note_bands(note), company_key(headline) and search_text(text) with its sisters are our own functions
// (note_bands_function.h, company_key_function.h, search_text.h): they must be there before a step is taken. The words
// (action, …) have no CHECK, since a new word would then mean rebuilding a table; domain/decision.h validates them both
// ways.

#include "history/migrations.h"

#include "history/mended_reading.h"
#include "history/spelt_search.h"

#include <array>

namespace serendip::history {
namespace {

constexpr const char* kFirstSchema = R"sql(
CREATE TABLE sender (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  headline TEXT,
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sender_by_last_seen ON sender (last_seen_at, id);

CREATE TABLE alias (
  kind TEXT NOT NULL CHECK (kind IN ('slug', 'memberId')),
  text TEXT NOT NULL,
  sender INTEGER NOT NULL REFERENCES sender ON DELETE CASCADE,
  last_seen_at INTEGER NOT NULL,
  PRIMARY KEY (kind, text)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_sender ON alias (sender, kind, last_seen_at, text);

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  sender INTEGER NOT NULL REFERENCES sender ON DELETE CASCADE,
  slug TEXT,
  member_id TEXT,
  name TEXT NOT NULL,
  headline TEXT,
  note TEXT,
  mutuals INTEGER,
  follows_you INTEGER CHECK (follows_you IN (0, 1)),
  verified INTEGER CHECK (verified IN (0, 1)),
  premium INTEGER CHECK (premium IN (0, 1)),
  open_to_work INTEGER CHECK (open_to_work IN (0, 1)),
  invitation TEXT,
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  CHECK (slug IS NOT NULL OR member_id IS NOT NULL),
  CHECK (first_seen_at <= last_seen_at)
) STRICT;
CREATE INDEX request_by_sender ON request (sender, first_seen_at, uuid);

CREATE TABLE request_alias (
  uuid TEXT PRIMARY KEY,
  request INTEGER NOT NULL REFERENCES request ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX request_alias_by_request ON request_alias (request);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  sender INTEGER NOT NULL REFERENCES sender ON DELETE CASCADE,
  request INTEGER REFERENCES request ON DELETE CASCADE,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  stage TEXT NOT NULL,
  origin TEXT NOT NULL,
  suggested_action TEXT,
  suggested_philosophy TEXT,
  CHECK ((suggested_action IS NULL) = (suggested_philosophy IS NULL))
) STRICT;
CREATE INDEX decision_by_sender ON decision (sender, at, uuid);
CREATE INDEX decision_by_request ON decision (request);
CREATE INDEX decision_intended ON decision (sender) WHERE stage = 'intended';

CREATE TABLE outcome (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  sender INTEGER NOT NULL REFERENCES sender ON DELETE CASCADE,
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX outcome_by_sender ON outcome (sender, at, uuid);

CREATE TABLE undo (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  decision INTEGER REFERENCES decision ON DELETE CASCADE,
  outcome INTEGER REFERENCES outcome ON DELETE CASCADE,
  CHECK ((decision IS NULL) <> (outcome IS NULL))
) STRICT;
CREATE INDEX undo_by_decision ON undo (decision) WHERE decision IS NOT NULL;
CREATE INDEX undo_by_outcome ON undo (outcome) WHERE outcome IS NOT NULL;

CREATE TABLE philosophy_choice (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  philosophy TEXT NOT NULL
) STRICT;
CREATE INDEX philosophy_choice_by_time ON philosophy_choice (at, uuid);

CREATE VIEW standing_decision AS
  SELECT * FROM decision WHERE NOT EXISTS (SELECT 1 FROM undo WHERE undo.decision = decision.id);
CREATE VIEW standing_outcome AS
  SELECT * FROM outcome WHERE NOT EXISTS (SELECT 1 FROM undo WHERE undo.outcome = outcome.id);

CREATE VIEW sender_text AS
  SELECT sender.id AS sender,
         (SELECT group_concat(DISTINCT name) FROM request WHERE request.sender = sender.id) AS name,
         (SELECT group_concat(DISTINCT headline) FROM request WHERE request.sender = sender.id) AS headline,
         (SELECT group_concat(DISTINCT note) FROM request WHERE request.sender = sender.id) AS notes
  FROM sender;

CREATE VIRTUAL TABLE sender_search USING fts5 (
  name, headline, notes,
  content = 'sender_text', content_rowid = 'sender',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
)sql";

// 3888000000 ms are the 45 days of domain/silence.h.
constexpr const char* kLearning = R"sql(
CREATE INDEX decision_by_time ON decision (at, uuid);
CREATE INDEX outcome_by_time ON outcome (at, uuid);

CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  uuid TEXT NOT NULL,
  prior TEXT NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (at, uuid)
) STRICT;

CREATE VIEW inferred_silence AS
  SELECT acceptance.id, acceptance.uuid, acceptance.sender, acceptance.request,
         acceptance.at AS accepted_at, acceptance.at + 3888000000 AS at
  FROM decision AS acceptance
  WHERE acceptance.action = 'accept' AND acceptance.stage = 'done'
    AND NOT EXISTS (SELECT 1 FROM undo WHERE undo.decision = acceptance.id)
    AND NOT EXISTS (SELECT 1 FROM standing_outcome AS heard
                    WHERE heard.sender = acceptance.sender AND heard.at >= acceptance.at)
    AND NOT EXISTS (SELECT 1 FROM standing_decision AS other
                    WHERE other.sender = acceptance.sender AND other.action = 'block' AND other.at >= acceptance.at)
    AND NOT EXISTS (SELECT 1 FROM standing_decision AS earlier
                    WHERE earlier.sender = acceptance.sender AND earlier.action = 'accept' AND earlier.stage = 'done'
                      AND (earlier.at, earlier.uuid) < (acceptance.at, acceptance.uuid)
                      AND NOT EXISTS (SELECT 1 FROM standing_outcome AS heard
                                      WHERE heard.sender = earlier.sender AND heard.at >= earlier.at));

CREATE TABLE note_band (
  band INTEGER NOT NULL,
  first_seen_at INTEGER NOT NULL,
  request INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
  PRIMARY KEY (band, first_seen_at, request)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_band_by_request ON note_band (request);
INSERT INTO note_band (band, first_seen_at, request)
  SELECT DISTINCT value, first_seen_at, request.id FROM request, json_each(note_bands(note)) WHERE note IS NOT NULL;

ALTER TABLE philosophy_choice ADD COLUMN exchange REAL;
ALTER TABLE philosophy_choice ADD COLUMN silence REAL;
ALTER TABLE philosophy_choice ADD COLUMN pitch REAL;
ALTER TABLE philosophy_choice ADD COLUMN unwelcome REAL;
ALTER TABLE philosophy_choice ADD COLUMN block REAL;
ALTER TABLE philosophy_choice ADD COLUMN look REAL;
ALTER TABLE philosophy_choice ADD COLUMN needs_meeting INTEGER CHECK (needs_meeting IN (0, 1));
CREATE INDEX philosophy_choice_own ON philosophy_choice (at, uuid) WHERE exchange IS NOT NULL;
)sql";

// `connection`, `message` and `correspondent` (what the messages call somebody) are facts of LinkedIn's archive about a
// person, who need never have asked: a row of `sender` is a person known, by a request or by an archive. They grow so
// that the order does not matter: a connection is that of the greatest (as_of, connected_at, name, company, position),
// where `as_of` is the latest day in its archive; a correspondent's name that of the latest message; messages are a
// set, of which the text is kept only where the user asked for it.
//
// A decision of origin `archive` is an acceptance that nobody here saw. It counts as long as no own acceptance or
// ignoring of that request stands, and the earliest of several alone: `shown_decision` leaves the others out, so that
// it makes no difference which of them came first.
//
// `inferred_outcome` is derived: what followed the acceptance that counts, where the user did not say it himself
// (inferred_outcome.h). It is a table and no view, as the ledger asks for a hundred thousand of them at once, and the
// learner for those of the last minutes, which only an index by time can find.
//
// `forgotten` keeps no name: its token is a UUID (version 5) of the alias below the random `secret` of this very file.
constexpr const char* kArchive = R"sql(
ALTER TABLE request ADD COLUMN company TEXT;
UPDATE request SET company = company_key(headline) WHERE headline IS NOT NULL;
CREATE INDEX request_by_company ON request (company, first_seen_at, sender) WHERE company IS NOT NULL;

CREATE TABLE connection (
  sender INTEGER PRIMARY KEY REFERENCES sender ON DELETE CASCADE,
  name TEXT NOT NULL,
  company TEXT,
  position TEXT,
  company_key TEXT,
  connected_at INTEGER NOT NULL,
  as_of INTEGER NOT NULL
) STRICT;
CREATE INDEX connection_by_company ON connection (company_key, connected_at, sender) WHERE company_key IS NOT NULL;
CREATE INDEX connection_by_time ON connection (connected_at);

CREATE TABLE message (
  sender INTEGER NOT NULL REFERENCES sender ON DELETE CASCADE,
  at INTEGER NOT NULL,
  received INTEGER NOT NULL CHECK (received IN (0, 1)),
  pitch INTEGER CHECK (pitch IN (0, 1)),
  text TEXT,
  PRIMARY KEY (sender, at, received)
) STRICT, WITHOUT ROWID;

CREATE TABLE correspondent (
  sender INTEGER PRIMARY KEY REFERENCES sender ON DELETE CASCADE,
  name TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE own_company (
  company_key TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE owner (
  kind TEXT NOT NULL CHECK (kind IN ('slug', 'memberId')),
  text TEXT NOT NULL,
  PRIMARY KEY (kind, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE forgotten (
  token TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secret (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL
) STRICT;

CREATE TABLE retention_choice (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  months INTEGER CHECK (months BETWEEN 1 AND 1200)
) STRICT;
CREATE INDEX retention_choice_by_time ON retention_choice (at, uuid);

DROP VIEW inferred_silence;
DROP VIEW standing_decision;
CREATE VIEW shown_decision AS
  SELECT * FROM decision
  WHERE origin <> 'archive'
     OR NOT EXISTS (SELECT 1 FROM decision AS other
                    WHERE other.request = decision.request AND other.id <> decision.id
                      AND CASE WHEN other.origin = 'archive'
                               THEN (other.at, other.uuid) < (decision.at, decision.uuid)
                               ELSE other.action IN ('accept', 'ignore') AND other.stage = 'done'
                                    AND NOT EXISTS (SELECT 1 FROM undo WHERE undo.decision = other.id)
                          END);
CREATE VIEW standing_decision AS
  SELECT * FROM shown_decision WHERE NOT EXISTS (SELECT 1 FROM undo WHERE undo.decision = shown_decision.id);

CREATE TABLE inferred_outcome (
  sender INTEGER PRIMARY KEY REFERENCES sender ON DELETE CASCADE,
  decision INTEGER NOT NULL REFERENCES decision ON DELETE CASCADE,
  at INTEGER NOT NULL,
  uuid TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX inferred_outcome_by_time ON inferred_outcome (at, uuid);
CREATE INDEX inferred_outcome_by_decision ON inferred_outcome (decision);
WITH
  heard (sender, at) AS (
    SELECT sender, at FROM standing_outcome UNION ALL SELECT sender, at FROM standing_decision WHERE action = 'block'
  ),
  unanswered AS (
    SELECT * FROM standing_decision AS acceptance
    WHERE action = 'accept' AND stage = 'done'
      AND NOT EXISTS (SELECT 1 FROM heard WHERE heard.sender = acceptance.sender AND heard.at >= acceptance.at)
  )
INSERT INTO inferred_outcome (sender, decision, at, uuid, outcome)
  SELECT sender, id, at + 3888000000, uuid, 'silence'
  FROM (SELECT *, row_number() OVER (PARTITION BY sender ORDER BY at, uuid) AS place FROM unanswered)
  WHERE place = 1;

DROP VIEW sender_text;
CREATE VIEW sender_text AS
  SELECT sender.id AS sender,
         (SELECT group_concat(DISTINCT name) FROM
           (SELECT name FROM request WHERE request.sender = sender.id
            UNION ALL SELECT name FROM connection WHERE connection.sender = sender.id
            UNION ALL SELECT name FROM correspondent WHERE correspondent.sender = sender.id)) AS name,
         (SELECT group_concat(DISTINCT line) FROM
           (SELECT headline AS line FROM request WHERE request.sender = sender.id
            UNION ALL SELECT position FROM connection WHERE connection.sender = sender.id
            UNION ALL SELECT company FROM connection WHERE connection.sender = sender.id)) AS headline,
         (SELECT group_concat(DISTINCT note) FROM request WHERE request.sender = sender.id) AS notes
  FROM sender;
)sql";

// Folded by our own function before the tokenizer, which knows no ß = ss, Cyrillic accents or compatibility forms. Of a
// beginning that is not in the prefix index FTS5 reads every match before it gives the first: 7 ms for a frequent first
// name among a million people.
constexpr const char* kFoldedSearch = R"sql(
CREATE VIEW search_text_of_sender AS
  SELECT sender, search_text(name) AS name, search_text(headline) AS headline, search_text(notes) AS notes
  FROM sender_text;
DROP TABLE sender_search;
CREATE VIRTUAL TABLE sender_search USING fts5 (
  name, headline, notes,
  content = 'search_text_of_sender', content_rowid = 'sender',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8'
);
INSERT INTO sender_search (sender_search) VALUES ('rebuild');
)sql";

constexpr std::array kMigrations{Migration{1, kFirstSchema},  Migration{2, kLearning},      Migration{3, kArchive},
                                 Migration{4, kFoldedSearch}, Migration{5, kMendedReading}, Migration{6, kSpeltSearch}};

} // namespace

std::span<const Migration> migrations() {
  return kMigrations;
}

} // namespace serendip::history
