// An earlier reading took LinkedIn's own words for the sender's, and invitations to follow a page for requests
// (site_phrases.h). What was read so goes; who is known by nothing else goes with it. `mended` (mended.h) keeps how
// many there were until the user has been told.
#pragma once

namespace serendip::history {

/// The step of migrations.cpp that does it.
inline constexpr const char* kMendedReading = R"sql(
CREATE TABLE mended (
  what TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count > 0)
) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE page_invitation AS SELECT id, sender FROM request WHERE site_elsewhere(headline, name);
INSERT INTO mended (what, count)
  SELECT 'pageInvitations', count(*) FROM page_invitation HAVING count(*) > 0;
DELETE FROM inferred_outcome WHERE decision IN
  (SELECT id FROM decision WHERE request IN (SELECT id FROM page_invitation));
DELETE FROM undo WHERE decision IN (SELECT id FROM decision WHERE request IN (SELECT id FROM page_invitation));
DELETE FROM decision WHERE request IN (SELECT id FROM page_invitation);
DELETE FROM request_alias WHERE request IN (SELECT id FROM page_invitation);
DELETE FROM note_band WHERE request IN (SELECT id FROM page_invitation);
DELETE FROM request WHERE id IN (SELECT id FROM page_invitation);
CREATE TEMP TABLE nobody AS SELECT DISTINCT sender AS id FROM page_invitation
  WHERE NOT EXISTS (SELECT 1 FROM request WHERE request.sender = page_invitation.sender)
    AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.sender = page_invitation.sender)
    AND NOT EXISTS (SELECT 1 FROM outcome WHERE outcome.sender = page_invitation.sender)
    AND NOT EXISTS (SELECT 1 FROM connection WHERE connection.sender = page_invitation.sender)
    AND NOT EXISTS (SELECT 1 FROM message WHERE message.sender = page_invitation.sender)
    AND NOT EXISTS (SELECT 1 FROM correspondent WHERE correspondent.sender = page_invitation.sender);
DELETE FROM alias WHERE sender IN (SELECT id FROM nobody);
DELETE FROM sender WHERE id IN (SELECT id FROM nobody);
CREATE TEMP TABLE misread AS SELECT id, sender FROM request
  WHERE site_headline(headline, name) IS NOT headline OR site_note(note, name) IS NOT note;
INSERT INTO mended (what, count) SELECT 'texts', count(*) FROM misread HAVING count(*) > 0;
UPDATE request SET headline = site_headline(headline, name), company = company_key(site_headline(headline, name)),
                   note = site_note(note, name)
  WHERE id IN (SELECT id FROM misread);
DELETE FROM note_band WHERE request IN (SELECT id FROM misread);
INSERT INTO note_band (band, first_seen_at, request)
  SELECT DISTINCT value, first_seen_at, request.id FROM request, json_each(note_bands(note))
  WHERE note IS NOT NULL AND request.id IN (SELECT id FROM misread);
UPDATE sender SET headline = coalesce(
    (SELECT headline FROM request WHERE request.sender = sender.id AND headline IS NOT NULL
     ORDER BY first_seen_at DESC, uuid DESC LIMIT 1),
    (SELECT coalesce(position || ', ' || company, position, company) FROM connection
     WHERE connection.sender = sender.id))
  WHERE id IN (SELECT sender FROM misread UNION SELECT sender FROM page_invitation);
DELETE FROM snapshot WHERE EXISTS (SELECT 1 FROM misread) OR EXISTS (SELECT 1 FROM page_invitation);
INSERT INTO sender_search (sender_search) VALUES ('rebuild');
DROP TABLE temp.page_invitation;
DROP TABLE temp.nobody;
DROP TABLE temp.misread;
)sql";

} // namespace serendip::history
