/** What LinkedIn's archive tells of a person, in words; for the extension's own pages and LinkedIn's alike. */

/**
 * PROTOCOL.md, `archive` of a person.
 * @typedef {{connectedAt: number | null, received: number, sent: number, lastMessageAt: number | null, pitch: boolean}} Archived
 */

const noon = 12 * 60 * 60 * 1000;

/** A day of the archive, which begins in UTC, as a time of that day wherever the browser stands. @param {number} at */
export const archivedDay = (at) => at + noon;

/**
 * Nothing of what a decision or an outcome says already.
 * @param {Archived | undefined} archive
 * @param {{decided: boolean, followed: boolean}} already
 * @param {(key: string, at: number) => string} tell
 */
export function archived(archive, already, tell) {
  if (!archive) return [];
  const { connectedAt, lastMessageAt } = archive;
  return [
    ...(connectedAt !== null && !already.decided ? [tell("archive_connectedSince", archivedDay(connectedAt))] : []),
    ...(lastMessageAt !== null && !already.followed ? [tell(`archive_last_${lastWas(archive)}`, lastMessageAt)] : []),
  ];
}

/** @param {Archived} archive */
function lastWas({ received, sent, pitch }) {
  if (pitch) return "pitched";
  if (received > 0 && sent > 0) return "talked";
  return received > 0 ? "wrote" : "youWrote";
}
