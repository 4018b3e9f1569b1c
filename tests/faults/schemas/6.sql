-- A history as the schema 6 has it. A schema that was released never changes, and neither does this file.
PRAGMA application_id = 1400005744;
PRAGMA user_version = 6;
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
  last_seen_at INTEGER NOT NULL, company TEXT,
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
CREATE VIEW standing_outcome AS
  SELECT * FROM outcome WHERE NOT EXISTS (SELECT 1 FROM undo WHERE undo.outcome = outcome.id);
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
CREATE TABLE note_band (
  band INTEGER NOT NULL,
  first_seen_at INTEGER NOT NULL,
  request INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
  PRIMARY KEY (band, first_seen_at, request)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_band_by_request ON note_band (request);
CREATE INDEX philosophy_choice_own ON philosophy_choice (at, uuid) WHERE exchange IS NOT NULL;
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
CREATE TABLE mended (
  what TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count > 0)
) STRICT, WITHOUT ROWID;
CREATE VIEW search_text_of_sender AS
  SELECT sender, search_name(name) || ' ' || search_text(name) AS name, search_text(headline) AS headline,
         search_note(notes) AS notes
  FROM sender_text;
CREATE VIRTUAL TABLE sender_search USING fts5 (
  name, headline, notes,
  content = 'search_text_of_sender', content_rowid = 'sender',
  tokenize = 'ascii', prefix = '1 2 3 4 5 6 7 8 9'
);

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
UPDATE request SET company = company_key(headline) WHERE headline IS NOT NULL;
INSERT INTO sender (id, name, headline, first_seen_at, last_seen_at) VALUES (41, 'Noor Haddad', 'Engineer, Lind', 1784000000000, 1784000000000);
INSERT INTO alias VALUES ('slug', 'noor-haddad', 41, 1784000000000);
INSERT INTO connection (sender, name, company, position, company_key, connected_at, as_of)
  VALUES (41, 'Noor Haddad', 'Lind', 'Engineer', company_key('Engineer, Lind'), 1784000000000, 1785000000000);
INSERT INTO message (sender, at, received, pitch, text) VALUES (41, 1784100000000, 1, 0, NULL), (41, 1784200000000, 0, NULL, 'Thank you.');
INSERT INTO correspondent (sender, name, at) VALUES (41, 'Noor Haddad-Lind', 1784200000000);
INSERT INTO own_company VALUES ('kieler werft', 'Kieler Werft');
INSERT INTO owner VALUES ('slug', 'anna-petersen');
INSERT INTO forgotten VALUES ('00000000-0000-5000-8000-000000000001', 1785200000004);
INSERT INTO secret VALUES (1, '00000000-0000-4000-8005-000000000001');
INSERT INTO retention_choice (uuid, at, months) VALUES ('00000000-0000-4000-8006-000000000001', 1785200000005, 24);
INSERT INTO inferred_outcome (sender, decision, at, uuid, outcome)
  SELECT sender, id, at + 3888000000, uuid, 'silence' FROM standing_decision AS acceptance
  WHERE action = 'accept' AND stage = 'done' AND NOT EXISTS (SELECT 1 FROM standing_outcome WHERE standing_outcome.sender = acceptance.sender);
INSERT INTO mended (what, count) VALUES ('pageInvitations', 2), ('texts', 3);
INSERT INTO sender_search (sender_search) VALUES ('rebuild');
COMMIT;
