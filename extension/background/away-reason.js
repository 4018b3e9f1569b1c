// The browsers tell why a port closed in English sentences only, so these are matched by their words. Firefox says
// "No such native application" for a host that is missing and for one that does not list this add-on.

/** @type {[RegExp, Serendip.AwayReason][]} */
const REASONS = [
  [/host not found|no such native application/i, "notFound"],
  [/forbidden|disabled by the system administrator/i, "forbidden"],
];

const EXITED = "The native program stopped or could not be started.";

/**
 * @param {string | undefined} browserMessage
 * @returns {{reason: Serendip.AwayReason, message: string}}
 */
export function awayReason(browserMessage) {
  const message = browserMessage ? browserMessage.slice(0, 1000) : EXITED;
  const known = REASONS.find(([words]) => words.test(message));
  return { reason: known ? known[1] : "exited", message };
}
