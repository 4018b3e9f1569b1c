-- A history as the schema 2 has it. A schema that was released never changes, and neither does this file.
PRAGMA application_id = 1400005744;
PRAGMA user_version = 2;
PRAGMA foreign_keys = ON;
BEGIN;
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
, exchange REAL, silence REAL, pitch REAL, unwelcome REAL, block REAL, look REAL, needs_meeting INTEGER CHECK (needs_meeting IN (0, 1))) STRICT;
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
CREATE INDEX philosophy_choice_own ON philosophy_choice (at, uuid) WHERE exchange IS NOT NULL;

WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
INSERT INTO sender (id, name, headline, first_seen_at, last_seen_at)
  SELECT i, 'Mira Okafor ' || i, CASE WHEN i % 3 THEN 'Founder, Tidal ' || i END, 1785000000000 + i, 1785000000900 + i FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
INSERT INTO alias (kind, text, sender, last_seen_at) SELECT 'slug', 'sender-' || i, i, 1785000000900 + i FROM n;
INSERT INTO alias VALUES ('memberId', 'ACoAA7', 7, 1785000000007);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
INSERT INTO request (uuid, sender, slug, name, headline, note, mutuals, follows_you, invitation, first_seen_at, last_seen_at)
  SELECT printf('00000000-0000-4000-8000-%012x', i), i, 'sender-' || i, 'Mira Okafor ' || i,
         CASE WHEN i % 3 THEN 'Founder, Tidal ' || i END,
         CASE WHEN i % 2 THEN 'We met in hall ' || i || ' and talked about the tides of the northern sea.' END,
         i % 12, i % 2, CASE WHEN i % 5 = 0 THEN '70' || i END, 1785000000000 + i, 1785000000900 + i
  FROM n;
INSERT INTO request_alias VALUES ('00000000-0000-4000-8000-0000000000aa', 1);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
INSERT INTO decision (uuid, sender, request, at, action, stage, origin, suggested_action, suggested_philosophy)
  SELECT printf('00000000-0000-4000-8001-%012x', i), i, i, 1785000001000 + i, CASE WHEN i % 3 THEN 'accept' ELSE 'ignore' END,
         'done', 'hint', CASE WHEN i % 4 THEN 'accept' END, CASE WHEN i % 4 THEN 'open' END
  FROM n;
INSERT INTO decision (uuid, sender, at, action, stage, origin)
  VALUES ('00000000-0000-4000-8001-0000000000bb', 31, 1785000002000, 'block', 'intended', 'profile');
INSERT INTO outcome (uuid, sender, at, outcome) VALUES
  ('00000000-0000-4000-8002-000000000001', 1, 1785100000001, 'exchange'),
  ('00000000-0000-4000-8002-000000000002', 2, 1785100000002, 'pitch'),
  ('00000000-0000-4000-8002-000000000004', 4, 1785100000004, 'unwelcome');
INSERT INTO undo (uuid, at, decision) VALUES ('00000000-0000-4000-8003-000000000001', 1785200000000, 5);
INSERT INTO undo (uuid, at, outcome) VALUES ('00000000-0000-4000-8003-000000000002', 1785200000001, 2);
INSERT INTO philosophy_choice (uuid, at, philosophy) VALUES ('00000000-0000-4000-8004-000000000001', 1785200000002, 'known');
INSERT INTO philosophy_choice (uuid, at, philosophy, exchange, silence, pitch, unwelcome, block, look, needs_meeting)
  VALUES ('00000000-0000-4000-8004-000000000002', 1785200000003, 'own', 9, 0.5, -1, -20, -3, 0.3, 0);
INSERT INTO snapshot (at, uuid, prior, bytes) VALUES (1785000001005, '00000000-0000-4000-8001-000000000005', 'of then', x'0102');
INSERT INTO note_band (band, first_seen_at, request)
  SELECT DISTINCT value, first_seen_at, request.id FROM request, json_each(note_bands(note)) WHERE note IS NOT NULL;
INSERT INTO sender_search (sender_search) VALUES ('rebuild');
COMMIT;
