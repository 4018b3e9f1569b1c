// Judges the answer to `hello`. A host that cannot be used (other protocol, closed database) is treated like one that
// is not there: nothing can be asked of it, and reconnecting later is the cure for both.

import { hostAway } from "./failure.js";
import { isObject } from "./host-reply.js";

export const PROTOCOL = 1;

/** @param {string} version of the extension */
export function helloParams(version) {
  return { protocol: PROTOCOL, client: `extension ${version}` };
}

/**
 * @param {Serendip.Data} answer
 * @returns {string} the host's version
 * @throws {import("./failure.js").Failure} hostAway with the reason
 */
export function checkHello(answer) {
  const { name, version, protocol, database } = answer;
  if (name !== "serendip" || typeof version !== "string" || typeof protocol !== "number" || !isObject(database)) {
    throw hostAway("notUnderstood", "The native program did not answer as Serendip does. Install it again.");
  }
  checkProtocol(protocol);
  if (database.open !== true) {
    const why = typeof database.reason === "string" ? database.reason.slice(0, 1000) : "The history cannot be opened.";
    throw hostAway("databaseUnavailable", why);
  }
  return version.slice(0, 64);
}

/** @param {number} protocol of the host */
function checkProtocol(protocol) {
  const both = `(protocol ${protocol} of the program, ${PROTOCOL} of the extension)`;
  if (protocol < PROTOCOL) throw hostAway("outdatedHost", `Update the Serendip program ${both}.`);
  if (protocol > PROTOCOL) throw hostAway("outdatedExtension", `Update the Serendip extension ${both}.`);
}
